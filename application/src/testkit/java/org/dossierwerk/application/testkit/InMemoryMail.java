package org.dossierwerk.application.testkit;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.jspecify.annotations.Nullable;

/** Keeps what is sent, or fails as told. */
public final class InMemoryMail implements MailTransport {

    private final List<OutgoingMail> sent = new ArrayList<>();
    private @Nullable ProviderFailure failure;

    @Override
    public synchronized void send(OutgoingMail mail) {
        if (failure != null) {
            throw failure;
        }
        sent.add(mail);
    }

    /** What was handed over, in its order. */
    public synchronized List<OutgoingMail> sent() {
        return List.copyOf(sent);
    }

    /** Lets every following attempt fail. */
    public synchronized void failWith(ProviderFailure told) {
        failure = told;
    }

    /** Lets the following attempts succeed again. */
    public synchronized void work() {
        failure = null;
    }
}
