package org.dossierwerk.application.testkit;

import java.util.stream.IntStream;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.testkit.contract.FilePressContract;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
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
