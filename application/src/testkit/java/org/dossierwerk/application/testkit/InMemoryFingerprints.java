package org.dossierwerk.application.testkit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.domain.dossier.DossierId;

/** Marks that nobody can make who has another instance. */
public final class InMemoryFingerprints implements Fingerprints {

    private final UUID key = UUID.randomUUID();

    @Override
    public String of(DossierId dossier, String sha256) {
        var all = key + " " + dossier.value() + " " + sha256;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
