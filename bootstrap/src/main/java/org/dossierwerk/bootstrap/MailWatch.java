package org.dossierwerk.bootstrap;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.MailTransport;
import org.jspecify.annotations.Nullable;

/** Notes when no mail can leave before a person has put something right, until one leaves again. */
final class MailWatch {

    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    /** The same transport, watched. */
    MailTransport over(MailTransport transport) {
        return mail -> {
            try {
                var handover = transport.send(mail);
                trouble.set(null);
                return handover;
            } catch (ProviderFailure failure) {
                note(failure);
                throw failure;
            }
        };
    }

    /** A message that is refused for itself shows that the way to the server is open. */
    private void note(ProviderFailure failure) {
        switch (failure.kind()) {
            case RECONNECT -> trouble.set(failure.getMessage());
            case REJECTED -> trouble.set(null);
            case TRY_AGAIN, UNKNOWN -> {
                // It may pass by itself.
            }
        }
    }

    /** What has to be put right, in words. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
