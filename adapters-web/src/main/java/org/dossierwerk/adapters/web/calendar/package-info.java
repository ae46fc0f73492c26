/**
 * The visitor's own appointments in calendar programs: the page on which the address is made, and what is read from it.
 */
@NullMarked
package org.dossierwerk.adapters.web.calendar;

import org.jspecify.annotations.NullMarked;
