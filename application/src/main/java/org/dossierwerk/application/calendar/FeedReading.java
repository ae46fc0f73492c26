package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.CalendarListing;
import org.dossierwerk.application.port.calendar.ListingWriter;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * Reads a feed for whoever has its address. A colleague's shows their own active appointments and each group of theirs once, of each what its type lets out
 * (BEY-10); a client's shows what the portal shows (APT-24).
 */
public final class FeedReading {

    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(730);

    private final Workbench bench;
    private final Stores stores;
    private final ListingWriter writer;

    FeedReading(Workbench bench, ListingWriter writer) {
        this.bench = bench;
        this.stores = bench.stores();
        this.writer = writer;
    }

    /**
     * @param content an iCalendar object (RFC 5545)
     * @param tag the same as long as what it says is the same
     */
    public record Content(String content, String tag) {}

    /** @throws CalendarRefusal.FeedUnknown when nothing can be read there, whatever the reason */
    public Content read(String secret) {
        return stores.unitOfWork().read(() -> {
            var owner = stores.calendarFeeds()
                    .findBySecretHash(Digest.sha256(secret))
                    .filter(CalendarFeed::isOpen)
                    .map(feed -> feed.snapshot().owner())
                    .orElseThrow(CalendarRefusal.FeedUnknown::new);
            var listing = owner instanceof AccountHolder.Staff staff
                    ? ofColleague(staff.user())
                    : ofClient(new PartyId(owner.value()));
            return new Content(writer.write(listing, bench.now()), Digest.sha256(listing.toString()));
        });
    }

    private CalendarListing ofColleague(UserId id) {
        var user = stores.users()
                .find(id)
                .map(User::snapshot)
                .filter(User.Snapshot::active)
                .orElseThrow(CalendarRefusal.FeedUnknown::new);
        var types = stores.appointmentTypes().all().stream()
                .map(AppointmentType::snapshot)
                .collect(Collectors.toMap(AppointmentType.Snapshot::id, Function.identity()));
        var language = user.profile().language();
        var now = bench.now();
        var entries = new Meetings(stores)
                .ofAdviser(id, new TimeSlot(now.minus(BACK), now.plus(AHEAD))).stream()
                        .map(meeting -> CalendarEntry.of(meeting, disclosure(types, meeting), busy(language)))
                        .toList();
        return new CalendarListing(
                bench.settings().name() + " – " + user.profile().name().full(), language, entries);
    }

    private static Disclosure disclosure(Map<AppointmentTypeId, AppointmentType.Snapshot> types, Meeting meeting) {
        var type = types.get(meeting.type());
        return type == null ? Disclosure.BUSY : type.setup().disclosure();
    }

    private CalendarListing ofClient(PartyId person) {
        stores.accounts()
                .findByHolder(new AccountHolder.Client(person))
                .map(Account::snapshot)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .orElseThrow(CalendarRefusal.FeedUnknown::new);
        var earliest = bench.now().minus(BACK);
        var appointments = stores.appointments().ofApplicant(person).stream()
                .map(Appointment::snapshot)
                .filter(appointment -> appointment.particulars().time().end().isAfter(earliest))
                .toList();
        var language = languageOf(appointments);
        var entries = appointments.stream()
                .map(appointment -> CalendarEntry.of(Meeting.of(appointment), Disclosure.FULL, busy(language)))
                .toList();
        return new CalendarListing(bench.settings().name(), language, entries);
    }

    /** That of the dossier of the latest appointment, else the office's. */
    private Language languageOf(List<Appointment.Snapshot> appointments) {
        return appointments.stream()
                .max(Comparator.comparing(
                        appointment -> appointment.particulars().time().start()))
                .flatMap(appointment -> stores.dossiers().find(appointment.dossier()))
                .map(dossier -> dossier.snapshot().manner().language())
                .orElseGet(() -> bench.settings().language());
    }

    private static String busy(Language language) {
        return switch (language) {
            case NL -> "Bezet";
            case DE -> "Belegt";
            case EN -> "Busy";
        };
    }
}
