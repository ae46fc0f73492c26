/**
 * One time from the form to everywhere it is read: the stored appointment, the letter, the calendar file and the calendar
 * page, on nights when the clock moves and over midnight.
 */
@NullMarked
package org.dossierwerk.bootstrap.clockchange;

import org.jspecify.annotations.NullMarked;
