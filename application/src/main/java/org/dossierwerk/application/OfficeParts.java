package org.dossierwerk.application;

import java.time.Clock;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.dossierwerk.application.mail.Addresses;
import org.dossierwerk.application.outbox.RelaySettings;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.storage.Storage;
import org.jspecify.annotations.Nullable;

/** What an office is built from. */
record OfficeParts(
        Storage storage,
        @Nullable MailTransport mail,
        @Nullable InvitationWriter invitations,
        @Nullable PasswordHasher passwords,
        Clock clock,
        Supplier<UUID> ids,
        Supplier<String> tokens,
        DoubleSupplier jitter,
        Addresses addresses,
        RelaySettings relay) {

    PasswordHasher requirePasswords() {
        if (passwords == null) {
            throw new IllegalStateException("The office was built without a part: passwords");
        }
        return passwords;
    }
}
