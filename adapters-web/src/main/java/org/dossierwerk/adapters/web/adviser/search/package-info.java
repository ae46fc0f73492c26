/**
 * Finding dossiers and people: the search field in the bar, its page, and choosing the dossier of a new appointment.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.search;

import org.jspecify.annotations.NullMarked;
