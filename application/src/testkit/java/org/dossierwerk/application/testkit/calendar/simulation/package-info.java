/**
 * An office and a calendar system that live through a month together, with everything that goes wrong in it, by the throw of dice:
 * the same seed throws the same again.
 */
@NullMarked
package org.dossierwerk.application.testkit.calendar.simulation;

import org.jspecify.annotations.NullMarked;
