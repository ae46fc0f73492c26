package org.dossierwerk.application.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/** A mailbox in memory. Tests put messages into it, and let reading it fail. */
public final class InMemoryMailbox implements Mailbox {

    private static final Pattern PLACE = Pattern.compile("1\\.([0-9]+)");

    private final List<@Nullable IncomingMail> mails = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final AtomicReference<@Nullable ProviderFailure> failure = new AtomicReference<>();

    @Override
    public String name() {
        return "in memory";
    }

    /** @param mail made for the place it gets */
    public synchronized void deliver(Function<String, IncomingMail> mail) {
        mails.add(mail.apply("1." + (mails.size() + 1)));
    }

    public synchronized void remove(String subject) {
        mails.replaceAll(mail -> mail != null && mail.subject().equals(subject) ? null : mail);
    }

    /** The subjects of the messages that were marked as read. */
    public synchronized List<String> read() {
        return mails.stream()
                .filter(Objects::nonNull)
                .filter(mail -> read.contains(mail.place()))
                .map(IncomingMail::subject)
                .toList();
    }

    /** Lets it fail until it {@link #work() works} again. */
    public void failWith(ProviderFailure failing) {
        failure.set(failing);
    }

    public void work() {
        failure.set(null);
    }

    @Override
    public synchronized List<IncomingMail> after(String place, int most) {
        var failing = failure.get();
        if (failing != null) {
            throw failing;
        }
        var known = PLACE.matcher(place);
        int passed = known.matches() ? Integer.parseInt(known.group(1)) : 0;
        return mails.stream()
                .skip(passed)
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void markRead(String place) {
        read.add(place);
    }
}
