/** The calendars of the desk and the panel of an appointment, used as a browser uses them, over an office in memory. */
@NullMarked
package org.dossierwerk.adapters.web.adviser.appointment;

import org.jspecify.annotations.NullMarked;
