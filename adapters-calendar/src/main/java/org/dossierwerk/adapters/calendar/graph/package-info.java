/**
 * Calendars of Microsoft 365 by Graph's own client (CALENDAR §3.1): verified against a strict local server and the vendor's
 * descriptions, not yet against the vendor.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.graph;

import org.jspecify.annotations.NullMarked;
