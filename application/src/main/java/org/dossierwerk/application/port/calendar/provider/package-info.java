/**
 * Calendar systems outside, in which appointments appear and of which the times that are taken are known.
 * One implementation for each system; the test kit brings the contract (CALENDAR CT-01 to CT-50).
 */
@NullMarked
package org.dossierwerk.application.port.calendar.provider;

import org.jspecify.annotations.NullMarked;
