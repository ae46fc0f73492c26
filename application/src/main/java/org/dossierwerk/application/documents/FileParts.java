package org.dossierwerk.application.documents;

import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;

/** What it takes to receive files. */
public record FileParts(FileStore files, VirusScanner scanner, FilePress press) {}
