package org.dossierwerk.application.testkit;

import java.util.UUID;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.testkit.contract.FilePressContract;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.application.testkit.contract.FingerprintsContract;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Nested;

/** The kit's store, scanner and press keep their contracts. */
class InMemoryFileKitTest {

    @Nested
    class FileStoreKept implements FileStoreContract {

        private final InMemoryFiles files = new InMemoryFiles();

        @Override
        public FileStore store() {
            return files;
        }
    }

    @Nested
    class FingerprintsKept implements FingerprintsContract {

        private final Fingerprints fingerprints = new InMemoryFingerprints();

        @Override
        public Fingerprints fingerprints() {
            return fingerprints;
        }

        @Override
        public Fingerprints ofAnotherOffice() {
            return new InMemoryFingerprints();
        }

        @Override
        public DossierId aDossier() {
            return new DossierId(UUID.randomUUID());
        }
    }

    @Nested
    class VirusScannerKept implements VirusScannerContract {

        @Override
        public VirusScanner scanner() {
            return new InMemoryScanner();
        }
    }

    @Nested
    class FilePressKept implements FilePressContract {

        @Override
        public FilePress press() {
            return new InMemoryPress();
        }

        @Override
        public byte[] pdf(int pages) {
            return InMemoryPress.pdf(
                    IntStream.range(0, pages).mapToObj(i -> "page " + i).toArray(String[]::new));
        }

        @Override
        public byte[] png() {
            return new byte[] {1};
        }

        @Override
        public byte[] jpeg() {
            return new byte[] {2};
        }
    }
}
