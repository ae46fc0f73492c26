/** That names of zones are understood. */
@NullMarked
package org.dossierwerk.adapters.calendar.zone;

import org.jspecify.annotations.NullMarked;
