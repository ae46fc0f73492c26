package org.dossierwerk.application.documents;

import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.application.port.file.VirusScanner;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to receive files.
 *
 * @param fingerprints null when a file that is sent again is to be taken like any other
 */
public record FileParts(
        FileStore files,
        VirusScanner scanner,
        FilePress press,
        @Nullable Fingerprints fingerprints) {}
