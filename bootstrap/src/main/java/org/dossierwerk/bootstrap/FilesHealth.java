package org.dossierwerk.bootstrap;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.dossierwerk.application.port.storage.Stores;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while a stored file is missing or damaged or could not be looked through for viruses again last night, or the disk for files is nearly full: a
 * person has to see to it.
 */
final class FilesHealth extends AbstractHealthIndicator {

    /** Nights are a day apart; the next one may be under way. */
    private static final Duration LAST_NIGHT = Duration.ofHours(30);

    private final Stores stores;
    private final Clock clock;
    private final OfficeProperties.Files settings;

    FilesHealth(Stores stores, Clock clock, OfficeProperties.Files settings) {
        super("Nobody knows how the files are");
        this.stores = stores;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int damaged = stores.unitOfWork().read(() -> stores.fileLedger().damaged());
        var lastNight = clock.instant().minus(LAST_NIGHT);
        int unscanned = stores.unitOfWork().read(() -> stores.fileLedger().unscanned(lastNight));
        builder.up().withDetail("damaged", damaged).withDetail("unscanned", unscanned);
        if (damaged > 0 || unscanned > 0) {
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
