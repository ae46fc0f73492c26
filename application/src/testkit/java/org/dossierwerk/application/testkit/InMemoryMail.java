package org.dossierwerk.application.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Keeps mail instead of sending it. */
public final class InMemoryMail implements MailTransport {

    private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
    private final List<String> reached = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable ProviderFailure> failure = new AtomicReference<>();

    private final AtomicBoolean answerLost = new AtomicBoolean();
    private final Map<EmailAddress, String> refusals = new ConcurrentHashMap<>();

    /** From now on nothing goes to that reader. */
    public void refuse(EmailAddress reader, String reason) {
        refusals.put(reader, reason);
    }

    /** In the order in which it came. */
    public List<OutgoingMail> sent() {
        return List.copyOf(sent);
    }

    /** The addresses of whoever got a message, in that order, each as often as they did. */
    public List<String> reached() {
        return List.copyOf(reached);
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
        refusals.clear();
    }

    @Override
    public Handover send(OutgoingMail mail) {
        var failing = failure.get();
        if (failing != null) {
            throw failing;
        }
        var readers = readers(mail);
        requireOneLineEach(mail, readers);
        var refused = readers.stream()
                .filter(refusals::containsKey)
                .map(reader -> new Handover.Refused(reader, refusals.getOrDefault(reader, "")))
                .toList();
        if (refused.size() == readers.size()) {
            throw rejected(refused.get(0).reason());
        }
        requireReadable(mail);
        sent.add(mail);
        readers.stream()
                .filter(reader -> !refusals.containsKey(reader))
                .map(EmailAddress::value)
                .forEach(reached::add);
        if (answerLost.get()) {
            throw new ProviderFailure(ProviderFailure.Kind.UNKNOWN, "the answer was lost", null);
        }
        return new Handover(refused);
    }

    private static void requireReadable(OutgoingMail mail) {
        for (var file : mail.attachments()) {
            try (var bytes = file.content().open()) {
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "an attachment cannot be read", e);
            }
        }
    }

    private static List<EmailAddress> readers(OutgoingMail mail) {
        return Stream.concat(Stream.of(mail.to()), mail.copies().stream().map(Copy::recipient))
                .map(reader -> Optional.ofNullable(reader.email()).orElseThrow(() -> rejected("no address")))
                .distinct()
                .toList();
    }

    private static void requireOneLineEach(OutgoingMail mail, List<EmailAddress> readers) {
        Stream.of(
                        Stream.of(mail.messageId(), mail.letter().subject(), mail.from().name(), mail.to().name()),
                        readers.stream().map(EmailAddress::value),
                        mail.copies().stream().map(copy -> copy.recipient().name()),
                        mail.attachments().stream().flatMap(file -> Stream.of(file.name(), file.mediaType())))
                .flatMap(Function.identity())
                .filter(header -> header.codePoints().anyMatch(Character::isISOControl))
                .findAny()
                .ifPresent(header -> {
                    throw rejected("a line break in a header");
                });
    }

    private static ProviderFailure rejected(String why) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, why, null);
    }
}
