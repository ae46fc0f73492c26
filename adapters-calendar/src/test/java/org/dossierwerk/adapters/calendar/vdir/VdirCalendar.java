package org.dossierwerk.adapters.calendar.vdir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.icalendar.Occurrences;
import org.dossierwerk.adapters.calendar.icalendar.StoredEvent;
import org.dossierwerk.adapters.calendar.icalendar.UnreadableEvent;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Calendars that are directories, with a file for each event. */
public final class VdirCalendar implements CalendarProvider, ChangeFeed, BusyTimes {

    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which people read these calendars, for the files do not tell */
    public VdirCalendar(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public ProviderId id() {
        return new ProviderId("vdir");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.CHANGE_FEED, Capability.BUSY_TIMES);
    }

    @Override
    public List<RemoteCalendar> calendars(CalendarAccount account) {
        var all = new ArrayList<RemoteCalendar>();
        for (var name : Folder.calendarsIn(home(account))) {
            all.add(new RemoteCalendar(name, name, zone, true, all.isEmpty(), false));
        }
        return all;
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        var folder = Folder.of(home(account), entry.calendar());
        if (!folder.exists()) {
            return new Write.CalendarGone();
        }
        var known = entry.known();
        return known == null ? create(folder, entry) : update(folder, entry, known);
    }

    private Write create(Folder folder, Entry entry) {
        var name = fileName(entry.key());
        boolean created =
                folder.create(name, StoredEvent.of(entry, null, clock.instant()).text());
        return folder.read(name)
                .<Write>map(file -> new Write.Stored(ref(entry.calendar(), file), !created))
                .orElseThrow(() -> failure(ProviderFailure.Kind.TRY_AGAIN, "The file was there, and then it was not"));
    }

    private Write update(Folder folder, Entry entry, EntryRef known) {
        var file = folder.read(known.id());
        if (file.isEmpty()) {
            return new Write.Removed();
        }
        var standing = file.get();
        if (standing.tag().equals(known.tag())) {
            var event = event(standing).with(entry, null, clock.instant());
            var written = folder.replace(standing, event.text());
            if (written.isPresent()) {
                return new Write.Stored(ref(entry.calendar(), written.get()), false);
            }
        }
        return folder.read(known.id())
                .<Write>map(now -> new Write.Conflict(told(entry.calendar(), entry.key(), now)))
                .orElse(new Write.Removed());
    }

    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        Folder.of(home(account), ref.calendar()).delete(ref.id());
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return Folder.of(home(account), calendar)
                .read(fileName(key))
                .filter(file -> event(file)
                        .mark()
                        .filter(mark -> mark.key().equals(key))
                        .isPresent())
                .map(file -> told(calendar, key, file));
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        var known = cursor == null ? Optional.of(Seen.nothing(window)) : Seen.read(cursor);
        if (known.isEmpty()) {
            return new CursorLost();
        }
        var folder = Folder.of(home(account), calendar);
        if (!folder.exists()) {
            return new CalendarGone();
        }
        var before = new HashMap<>(known.get().tags());
        var now = new HashMap<String, String>();
        var changes = new ArrayList<Change>();
        for (var file : folder.files()) {
            now.put(file.name(), file.tag());
            if (!file.tag().equals(before.remove(file.name()))) {
                changes.add(present(file, account, known.get().window()));
            }
        }
        before.keySet().forEach(gone -> changes.add(new Removed(gone)));
        return new Page(changes, new Seen(known.get().window(), now).text(), false);
    }

    @Override
    public Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window) {
        var times = new ArrayList<Occurrence>();
        var unreadable = new HashMap<String, String>();
        for (var calendar : calendars) {
            var folder = Folder.of(home(account), calendar);
            if (folder.exists()) {
                folder.files().forEach(file -> times.addAll(occurrences(file, account, window)));
            } else {
                unreadable.put(calendar, "The directory is no longer there");
            }
        }
        return Busy.of(times, window, unreadable);
    }

    private Present present(Folder.Item file, CalendarAccount account, TimeSlot window) {
        var mark = StoredEvent.read(file.text()).flatMap(StoredEvent::mark).map(EntryMark::key);
        return new Present(file.name(), file.tag(), mark, occurrences(file, account, window), List.of());
    }

    private List<Occurrence> occurrences(Folder.Item file, CalendarAccount account, TimeSlot window) {
        try {
            return new Occurrences(zone, Set.of(EmailAddress.of(account.user()))).within(window, file.text());
        } catch (UnreadableEvent unreadable) {
            return List.of(new Occurrence(window, Availability.UNCERTAIN));
        }
    }

    private StandingEntry told(String calendar, EntryKey key, Folder.Item file) {
        var event = event(file);
        return new StandingEntry(
                ref(calendar, file),
                key,
                event.mark().map(EntryMark::revision).orElse(0),
                event.time(zone)
                        .orElseThrow(() -> failure(ProviderFailure.Kind.REJECTED, "A time that cannot be read")),
                event.title(),
                event.place(),
                event.remarks());
    }

    private static EntryRef ref(String calendar, Folder.Item file) {
        return new EntryRef(calendar, file.name(), event(file).uid(), file.tag());
    }

    private static StoredEvent event(Folder.Item file) {
        return StoredEvent.read(file.text())
                .orElseThrow(() -> failure(ProviderFailure.Kind.REJECTED, "Something else stands where the entry was"));
    }

    /** Follows from the key, so that whoever creates the entry again finds it. */
    private static String fileName(EntryKey key) {
        return "%s-%s-%d.ics".formatted(key.installation(), key.appointment(), key.generation());
    }

    private static Path home(CalendarAccount account) {
        return Path.of(Objects.requireNonNull(account.server()));
    }

    private static ProviderFailure failure(ProviderFailure.Kind kind, String reason) {
        return new ProviderFailure(kind, reason, null);
    }
}
