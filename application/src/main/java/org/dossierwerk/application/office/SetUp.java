package org.dossierwerk.application.office;

import org.dossierwerk.domain.office.OfficeSettings;

/** The very first conversation: of the host with an empty storage. */
public interface SetUp {

    boolean isSetUp();

    /**
     * Writes the settings and the delivered mail templates, and nothing else. An office that is set up keeps its settings and
     * every template somebody changed; the others say from now on what the product comes with.
     */
    void open(OfficeSettings first);
}
