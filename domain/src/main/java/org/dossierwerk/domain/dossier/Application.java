package org.dossierwerk.domain.dossier;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A message of another system that somebody applies for something, such as a mortgage. It waits until somebody in the office
 * says which dossier it belongs to, or that it belongs to none (DOS-15).
 */
public final class Application extends Aggregate {

    private final ApplicationId id;
    private final long version;
    private final Instant receivedAt;
    private final Message message;
    private Fate fate;
    private @Nullable DossierId dossier;

    private Application(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.receivedAt = s.receivedAt();
        this.message = s.message();
        this.fate = s.fate();
        this.dossier = s.dossier();
    }

    /** What became of it. */
    public enum Fate {
        WAITING,
        LINKED,
        PUT_ASIDE
    }

    /** Somebody who applies, as far as the message tells. */
    public record Person(Party.Person identity, Party.Contact contact) {}

    /**
     * What the message says.
     *
     * @param sender the system it came from, by name
     * @param applicants one or two, the first applicant first
     * @param productKind what is applied for, from the administrator's list; null when the message does not tell
     * @param description of the product, or empty
     */
    public record Message(
            String sender,
            List<Person> applicants,
            @Nullable CatalogueItemId productKind,
            String description) {

        private static final int MOST = 2;

        public Message {
            sender = Text.required("sender", sender, 100);
            description = Text.line("description", description, 200);
            applicants = List.copyOf(applicants);
            if (applicants.isEmpty()) {
                throw new DossierRefusal.NoApplicant();
            }
            if (applicants.size() > MOST) {
                throw new DossierRefusal.TooManyApplicants();
            }
        }
    }

    public static Application receive(ApplicationId id, Message message, Instant now) {
        var application = new Application(new Snapshot(id, 0, now, message, Fate.WAITING, null));
        application.raise(new ApplicationEvent.Received(id, now));
        return application;
    }

    /** It belongs to that dossier. */
    public void link(DossierId to, Instant now) {
        requireWaiting();
        fate = Fate.LINKED;
        dossier = to;
        raise(new ApplicationEvent.Linked(id, to, now));
    }

    /** It belongs to none. */
    public void putAside(Instant now) {
        if (fate == Fate.PUT_ASIDE) {
            return;
        }
        requireWaiting();
        fate = Fate.PUT_ASIDE;
        raise(new ApplicationEvent.PutAside(id, now));
    }

    private void requireWaiting() {
        if (fate != Fate.WAITING) {
            throw new DossierRefusal.ApplicationSettled();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            ApplicationId id,
            long version,
            Instant receivedAt,
            Message message,
            Fate fate,
            @Nullable DossierId dossier) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, receivedAt, message, fate, dossier);
    }

    public static Application restore(Snapshot s) {
        return new Application(s);
    }
}
