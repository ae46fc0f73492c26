package org.dossierwerk.application.testkit.calendar;

/** Decides of each request what goes wrong with it; asked by many threads. */
@FunctionalInterface
public interface Chance {
    Mishap next(Purpose purpose);
}
