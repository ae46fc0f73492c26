/** Google Calendar on loopback, for tests of whoever talks to it. */
@NullMarked
package org.dossierwerk.application.testkit.calendar.google;

import org.jspecify.annotations.NullMarked;
