package org.dossierwerk.application;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.dossierwerk.application.calendar.CalendarParts;
import org.dossierwerk.application.documents.FileParts;
import org.dossierwerk.application.mail.Addresses;
import org.dossierwerk.application.mail.MailRules;
import org.dossierwerk.application.mail.ReturnParts;
import org.dossierwerk.application.outbox.RelaySettings;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.calendar.ListingWriter;
import org.dossierwerk.application.port.calendar.PublicHolidays;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.source.SourceParts;
import org.jspecify.annotations.Nullable;

/** What an office is built from. */
record OfficeParts(
        Storage storage,
        @Nullable MailTransport mail,
        ReturnParts returns,
        @Nullable HtmlCleaner cleaner,
        @Nullable InvitationWriter invitations,
        @Nullable ListingWriter listings,
        @Nullable PublicHolidays holidays,
        @Nullable PasswordHasher passwords,
        @Nullable FileStore files,
        @Nullable VirusScanner scanner,
        @Nullable FilePress press,
        @Nullable Fingerprints fingerprints,
        @Nullable SourceParts source,
        CalendarParts calendars,
        Clock clock,
        Supplier<UUID> ids,
        Supplier<String> tokens,
        DoubleSupplier jitter,
        Addresses addresses,
        RelaySettings relay,
        MailRules mailRules) {

    PasswordHasher requirePasswords() {
        return required("passwords", passwords);
    }

    ListingWriter requireListings() {
        return required("listings", listings);
    }

    HtmlCleaner requireCleaner() {
        return required("cleaner", cleaner);
    }

    boolean hasFileParts() {
        return files != null && scanner != null && press != null;
    }

    /** What receives source data; it takes what receives files as well. */
    Optional<SourceParts> sourceParts() {
        return hasFileParts() ? Optional.ofNullable(source) : Optional.empty();
    }

    FileParts requireFileParts() {
        return new FileParts(
                required("files", files), required("scanner", scanner), required("press", press), fingerprints);
    }

    private static <T> T required(String name, @Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The office was built without a part: " + name);
        }
        return part;
    }
}
