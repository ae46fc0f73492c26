package org.dossierwerk.application.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.jspecify.annotations.Nullable;

/** Keeps mail instead of sending it. */
public final class InMemoryMail implements MailTransport {

    private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable ProviderFailure> failure = new AtomicReference<>();

    private final AtomicBoolean answerLost = new AtomicBoolean();

    /** In the order in which it came. */
    public List<OutgoingMail> sent() {
        return List.copyOf(sent);
    }

    /** From now on every message fails so. */
    public void failWith(ProviderFailure with) {
        failure.set(with);
    }

    /** From now on every message arrives, but the answer that it did is lost. */
    public void loseAnswers() {
        answerLost.set(true);
    }

    /** Lets the following attempts succeed again. */
    public void work() {
        failure.set(null);
        answerLost.set(false);
    }

    @Override
    public void send(OutgoingMail mail) {
        var failing = failure.get();
        if (failing != null) {
            throw failing;
        }
        var address = mail.to().email();
        if (address == null) {
            throw rejected("no address");
        }
        Stream.concat(
                        Stream.of(
                                mail.messageId(),
                                mail.letter().subject(),
                                mail.from().name(),
                                mail.to().name(),
                                address.value()),
                        mail.attachments().stream().map(OutgoingMail.Attachment::name))
                .filter(header -> header.codePoints().anyMatch(Character::isISOControl))
                .findAny()
                .ifPresent(header -> {
                    throw rejected("a line break in a header");
                });
        sent.add(mail);
        if (answerLost.get()) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "the answer was lost", null);
        }
    }

    private static ProviderFailure rejected(String why) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, why, null);
    }
}
