package org.dossierwerk.application.testkit.calendar;

import java.net.URI;

/** Where the owner of an account is asked for leave; each answer gives the address to which the browser is sent back. */
public interface ConsentScreen {

    URI agree(URI asked);

    /** Gives some of what is asked for, and not all. */
    URI agreeToLess(URI asked);

    URI refuse(URI asked);

    /** Whether any leave holds. */
    boolean holds();
}
