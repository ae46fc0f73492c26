/**
 * Calendars outside the office on PostgreSQL.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.calendar;

import org.jspecify.annotations.NullMarked;
