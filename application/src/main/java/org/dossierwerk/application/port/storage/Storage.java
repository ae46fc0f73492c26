package org.dossierwerk.application.port.storage;

/** A database an office can live in. The office opens it once, with the sink that its events go to. */
public interface Storage {

    Stores open(EventSink sink);
}
