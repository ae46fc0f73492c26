/**
 * The calendars of the desk and the panel of one appointment beside them: planning, changing, moving, cancelling, and
 * recording what came of it.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.appointment;

import org.jspecify.annotations.NullMarked;
