package org.dossierwerk.application;

import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.portal.Portal;

/** Placeholder for the type the services branch brings. */
public abstract class Office {

    public abstract Desk as(Caller.User caller);

    public abstract Portal portal(Caller.Client caller);

    public abstract Entrance entrance();
}
