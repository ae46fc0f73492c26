@NullMarked
package org.dossierwerk.adapters.web.calendar;

import org.jspecify.annotations.NullMarked;
