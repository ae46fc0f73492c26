package org.dossierwerk.application.testkit;

<<<<<<< HEAD
import java.util.ArrayList;
import java.util.List;
=======
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
>>>>>>> mail
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.jspecify.annotations.Nullable;

<<<<<<< HEAD
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
=======
/** Keeps mail instead of sending it. */
public final class InMemoryMail implements MailTransport {

    private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable ProviderFailure> failure = new AtomicReference<>();

    /** In the order in which it came. */
    public List<OutgoingMail> sent() {
        return List.copyOf(sent);
    }

    /** From now on every message fails so; null ends that. */
    public void failWith(@Nullable ProviderFailure with) {
        failure.set(with);
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
        Stream.of(
                        mail.messageId(),
                        mail.letter().subject(),
                        mail.from().name(),
                        mail.to().name(),
                        address.value())
                .filter(header -> header.codePoints().anyMatch(Character::isISOControl))
                .findAny()
                .ifPresent(header -> {
                    throw rejected("a line break in a header");
                });
        sent.add(mail);
    }

    private static ProviderFailure rejected(String why) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, why, null);
>>>>>>> mail
    }
}
