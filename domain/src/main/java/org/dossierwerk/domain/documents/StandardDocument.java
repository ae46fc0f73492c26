package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A document for every client, such as the office's guide to its services: on the portal it stands among the important documents
 * (POR-08). A file that is sent for it is checked like any other; until it proves good, clients read the one before. Earlier
 * files are kept, and one that is no longer shown can be shown again.
 */
public final class StandardDocument extends Aggregate {

    private static final int LONGEST_NAME = 100;

    private final StandardDocumentId id;
    private final long version;
    private String name;
    private int position;
    private boolean active;
    private final List<FileVersion> versions;
    private Arrival arrival;

    private StandardDocument(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.name = s.name();
        this.position = s.position();
        this.active = s.active();
        this.versions = new ArrayList<>(s.versions());
        this.arrival = s.arrival();
    }

    /**
     * The file that was sent last.
     *
     * @param id chosen beforehand, so that sending twice is sending once
     * @param part where it waits; gone once it is settled
     * @param flaw why it will not do; null unless it was refused
     */
    public record Arrival(UploadId id, Upload.Part part, UserId by, Upload.State state, Upload.@Nullable Flaw flaw) {

        /** One that is to be checked. */
        public static Arrival of(UploadId id, Upload.Part part, UserId by) {
            return new Arrival(id, part, by, Upload.State.CHECKING, null);
        }

        public boolean isBeingChecked() {
            return state == Upload.State.CHECKING;
        }

        private Arrival stored() {
            return new Arrival(id, part, by, Upload.State.STORED, null);
        }

        private Arrival refused(Upload.Flaw found) {
            return new Arrival(id, part, by, Upload.State.REFUSED, found);
        }
    }

    /** @param position among the others, the lowest first */
    public static StandardDocument add(StandardDocumentId id, String name, int position, Arrival arrival, Instant now) {
        var added = new StandardDocument(new Snapshot(id, 0, named(name), position, true, List.of(), arrival));
        added.raise(new StandardDocumentEvent.Sent(id, now));
        return added;
    }

    public void rename(String changed, Instant now) {
        var cleaned = named(changed);
        if (!cleaned.equals(name)) {
            name = cleaned;
            raise(new StandardDocumentEvent.Renamed(id, now));
        }
    }

    private static String named(String name) {
        return Text.required("name", name, LONGEST_NAME);
    }

    /** Another file takes the place of the present one, once it was checked. */
    public void replace(Arrival other, Instant now) {
        if (arrival.isBeingChecked()) {
            throw new DocumentRefusal.BeingChecked();
        }
        arrival = other;
        raise(new StandardDocumentEvent.Sent(id, now));
    }

    /** What was sent proved good; from now on clients read this file. */
    public void publish(FileVersion file, Instant now) {
        if (arrival.isBeingChecked()) {
            arrival = arrival.stored();
            versions.add(file);
            raise(new StandardDocumentEvent.Published(id, now));
        }
    }

    /** What was sent will not do; clients read what they read before. */
    public void refuse(Upload.Flaw flaw, Instant now) {
        if (arrival.isBeingChecked()) {
            arrival = arrival.refused(flaw);
            raise(new StandardDocumentEvent.Refused(id, flaw.problem(), now));
        }
    }

    /** New knowledge about a file that had been let through: clients read it no more. Once more changes nothing. */
    public void findVirus(FileId file, String virus, Instant now) {
        for (int place = 0; place < versions.size(); place++) {
            var known = versions.get(place);
            if (known.file().equals(file) && known.virus() == null) {
                versions.set(place, known.infectedWith(virus));
                raise(new StandardDocumentEvent.Infected(id, virus, now));
            }
        }
    }

    public void place(int changed) {
        position = changed;
    }

    /** Clients see it no more. */
    public void withdraw(Instant now) {
        if (active) {
            active = false;
            raise(new StandardDocumentEvent.Withdrawn(id, now));
        }
    }

    public void reinstate(Instant now) {
        if (!active) {
            active = true;
            raise(new StandardDocumentEvent.Reinstated(id, now));
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            StandardDocumentId id,
            long version,
            String name,
            int position,
            boolean active,
            List<FileVersion> versions,
            Arrival arrival) {
        public Snapshot {
            versions = List.copyOf(versions);
            Objects.requireNonNull(arrival, "arrival");
        }

        /** The file as it is now, once one proved good. */
        public Optional<FileVersion> current() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }

        /** What clients can read. */
        public Optional<FileVersion> shown() {
            return active ? current().filter(file -> file.virus() == null) : Optional.empty();
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, name, position, active, versions, arrival);
    }

    public static StandardDocument restore(Snapshot s) {
        return new StandardDocument(s);
    }
}
