/** Google Calendar, at a laboratory of it. */
@NullMarked
package org.dossierwerk.adapters.calendar.google;

import org.jspecify.annotations.NullMarked;
