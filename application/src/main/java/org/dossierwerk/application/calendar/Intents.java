package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.Readers;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.office.User;
import org.jspecify.annotations.Nullable;

/** Finds out what is to stand in linked calendars: of each appointment what its type lets out, and no more (BEY-10). */
final class Intents {

    private final Workbench bench;
    private final Stores stores;

    Intents(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    Optional<Intent> about(CalendarCopyId id) {
        return stores.calendarCopies()
                .find(id)
                .map(CalendarCopy::snapshot)
                .flatMap(copy -> stores.calendarLinks()
                        .find(copy.link())
                        .filter(CalendarLink::isLinked)
                        .map(link -> intent(copy, link.snapshot())));
    }

    EntryKey key(CalendarCopy.Snapshot copy) {
        return new EntryKey(installation(), copy.appointment().value(), copy.generation());
    }

    /** Of what was given up and may yet come to stand there. */
    List<EntryKey> lateKeys(CalendarCopy.Snapshot copy) {
        var late = copy.late();
        return late == null
                ? List.of()
                : IntStream.range(late.generation(), copy.generation())
                        .mapToObj(generation ->
                                new EntryKey(installation(), copy.appointment().value(), generation))
                        .toList();
    }

    /** Whether the entry there is one that the appointment has now, in whichever link. */
    boolean isInUse(CalendarCopy.Snapshot copy, EntryRef ref) {
        return serving(copy, ref.calendar(), ref.id()).findAny().isPresent();
    }

    /** Whether the same entry serves another link to the account as well: some servers keep but one of each kind in a calendar. */
    boolean isSomebodyElses(CalendarCopy.Snapshot copy) {
        var reference = copy.reference();
        return reference != null
                && reference.isKnown()
                && serving(copy, reference.calendar(), reference.id())
                        .anyMatch(other -> !other.id().equals(copy.id()));
    }

    /** Copies of the same appointment that stand just there. */
    private Stream<CalendarCopy.Snapshot> serving(CalendarCopy.Snapshot copy, String calendar, String id) {
        return stores.calendarCopies().of(copy.appointment()).stream()
                .map(CalendarCopy::snapshot)
                .filter(one -> one.reference() != null && one.reference().isAt(calendar, id));
    }

    private UUID installation() {
        return stores.office().installation(bench.nextId());
    }

    private Intent intent(CalendarCopy.Snapshot copy, CalendarLink.Snapshot link) {
        var key = key(copy);
        var entry = new Meetings(stores)
                .find(copy.appointment())
                .filter(Meeting::active)
                .filter(meeting -> belongs(meeting, copy, link))
                .map(meeting -> entry(key, meeting, copy, link))
                .orElse(null);
        var open = stores.outsideChanges().openAbout(copy.id()).map(OutsideChange::snapshot);
        boolean undecided = entry != null
                && open.filter(change -> !entry.content().time().slot().equals(change.outside()))
                        .isPresent();
        return new Intent(copy, link, key, entry, entry == null ? "" : digest(entry), undecided);
    }

    /** With its own adviser, in the calendar chosen now, or in the one it was written to as long as no other link has one. */
    private boolean belongs(Meeting meeting, CalendarCopy.Snapshot copy, CalendarLink.Snapshot link) {
        if (!meeting.particulars().adviser().equals(link.adviser())) {
            return false;
        }
        return CopyPlanner.target(stores, link.adviser())
                .map(target -> target.id().equals(link.id()))
                .orElse(copy.reference() != null);
    }

    private Entry entry(EntryKey key, Meeting meeting, CalendarCopy.Snapshot copy, CalendarLink.Snapshot link) {
        var known = ref(copy.reference());
        var calendar = copy.reference() == null
                ? Objects.requireNonNull(link.choice().target())
                : copy.reference().calendar();
        return new Entry(key, calendar, known, content(meeting, link), guests(copy));
    }

    static @Nullable EntryRef ref(CalendarCopy.@Nullable Reference reference) {
        return reference == null || !reference.isKnown()
                ? null
                : new EntryRef(reference.calendar(), reference.id(), reference.uid(), reference.tag());
    }

    private CalendarEntry content(Meeting meeting, CalendarLink.Snapshot link) {
        var disclosure = stores.appointmentTypes()
                .find(meeting.type())
                .map(AppointmentType::snapshot)
                .map(type -> type.setup().disclosure())
                .orElse(Disclosure.BUSY);
        var language = stores.users()
                .find(link.adviser())
                .map(User::snapshot)
                .map(user -> user.profile().language())
                .orElseGet(() -> bench.settings().language());
        return CalendarEntry.of(meeting, disclosure, Busyness.word(language));
    }

    /** None of a group, which is in no dossier: there each would see the others (BEY-05). */
    private List<Entry.Guest> guests(CalendarCopy.Snapshot copy) {
        if (copy.inviter() == Inviter.OFFICE) {
            return List.of();
        }
        return stores.appointments().find(copy.appointment()).stream()
                .flatMap(appointment ->
                        new Readers(stores).of(appointment.snapshot().dossier()).stream())
                .map(reader -> reader.recipient())
                .filter(recipient -> recipient.email() != null)
                .map(recipient -> new Entry.Guest(recipient.name(), Objects.requireNonNull(recipient.email())))
                .toList();
    }

    private static String digest(Entry entry) {
        return Digest.sha256(entry.content() + " " + entry.guests());
    }
}
