/**
 * Appointments as iCalendar (RFC 5545), for invitations by mail (RFC 5546, RFC 6047) and for files to take along.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.icalendar;

import org.jspecify.annotations.NullMarked;
