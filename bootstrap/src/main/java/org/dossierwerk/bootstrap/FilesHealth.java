package org.dossierwerk.bootstrap;

import java.nio.file.Files;
import org.dossierwerk.application.port.storage.Stores;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a stored file is missing or damaged, or the disk for files is nearly full: a person has to see to it. */
final class FilesHealth extends AbstractHealthIndicator {

    private final Stores stores;
    private final OfficeProperties.Files settings;

    FilesHealth(Stores stores, OfficeProperties.Files settings) {
        super("Nobody knows how the files are");
        this.stores = stores;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int damaged = stores.unitOfWork().read(() -> stores.fileLedger().damaged());
        builder.up().withDetail("damaged", damaged);
        if (damaged > 0) {
            builder.down();
        }
        if (settings.store() == OfficeProperties.Store.DIRECTORY) {
            long free = Files.getFileStore(settings.directory()).getUsableSpace();
            builder.withDetail("free", free);
            if (free < settings.leastFree().toBytes()) {
                builder.down();
            }
        }
    }
}
