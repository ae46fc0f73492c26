/** That taken times are told in one form. */
@NullMarked
package org.dossierwerk.adapters.calendar.busy;

import org.jspecify.annotations.NullMarked;
