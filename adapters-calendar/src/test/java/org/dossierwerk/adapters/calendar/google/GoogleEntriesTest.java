package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.calendar.google.Trouble;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is particular about entries at Google. */
class GoogleEntriesTest {

    private static final EntryKey KEY = new EntryKey(
            UUID.fromString("7a3e1b52-94c0-4f0e-8d57-2f6f0c1d9e10"),
            UUID.fromString("11111111-2222-3333-4444-555555555555"),
            0);
    private static final TimeSlot WINDOW =
            new TimeSlot(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"));
    private static final Entry.Guest ZOE = new Entry.Guest("Zoë", EmailAddress.of("zoe@example.org"));
    private static final Entry.Guest TOM = new Entry.Guest("Tom", EmailAddress.of("tom@example.org"));

    private final GoogleSystem system = new GoogleSystem(SettableClock.at("2026-11-20T09:00:00Z"));
    private final String calendar = system.calendar();

    @AfterEach
    void stop() {
        assertThat(system.laboratory().refusals()).noneMatch(one -> one.startsWith("400"));
        system.close();
    }

    @Test
    @Tag("O-1")
    void the_id_of_an_entry_never_changes() {
        assertThat(EventIds.of(KEY))
                .isEqualTo("dossiercri43vvbmjkh0fqi9j6pvcang9j799d65snsmfb1l45meudpdpm")
                .matches("[a-v0-9]{5,1024}");
        assertThat(EventIds.of(new EntryKey(KEY.installation(), KEY.appointment(), 1)))
                .isNotEqualTo(EventIds.of(KEY));
    }

    @Test
    @Tag("O-1")
    void an_id_that_is_taken_is_ours_or_was_deleted_or_nothing_is_done() {
        var ref = store(entry(9));
        assertThat(put(entry(9))).isEqualTo(new Write.Stored(ref, true));

        system.owner().delete(calendar, ref.id());
        assertThat(put(entry(9))).isEqualTo(new Write.Removed());

        var next = new EntryKey(KEY.installation(), KEY.appointment(), 1);
        var foreign = JsonMapper.shared().createObjectNode();
        foreign.putObject("extendedProperties").putObject("private").putNull("dossierwerk");
        var other = store(new Entry(next, calendar, null, content(time(9)), List.of()));
        system.laboratory().owner(GoogleSystem.EMMA).patch(calendar, other.id(), foreign);
        assertThatThrownBy(() -> put(new Entry(next, calendar, null, content(time(9)), List.of())))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
        assertThat(system.owner().all(calendar)).hasSize(1);
    }

    @Test
    void a_day_that_its_owner_made_of_an_hour_is_told_and_can_be_put_back() {
        var ref = store(entry(9));
        system.laboratory().owner(GoogleSystem.EMMA).patch(calendar, ref.id(), wholeDay());

        var standing = system.provider().find(system.account(), calendar, KEY).orElseThrow();

        assertThat(standing.time().slot())
                .isEqualTo(new TimeSlot(Instant.parse("2027-02-09T23:00:00Z"), Instant.parse("2027-02-10T23:00:00Z")));
        store(entry(9).over(standing.ref()));
        assertThat(system.owner().seen(calendar, ref.id()).slot()).isEqualTo(time(9).slot());
    }

    private static ObjectNode wholeDay() {
        var change = JsonMapper.shared().createObjectNode();
        change.putObject("start").put("date", "2027-02-10").putNull("dateTime").putNull("timeZone");
        change.putObject("end").put("date", "2027-02-11").putNull("dateTime").putNull("timeZone");
        return change;
    }

    @Test
    @Tag("O-3")
    void whoever_the_owner_invited_stays_invited() {
        var ref = store(inviting(entry(9), ZOE, TOM));
        var change = JsonMapper.shared().createObjectNode();
        var attendees = change.putArray("attendees");
        attendees.addObject().put("email", "zoe@example.org").put("responseStatus", "accepted");
        attendees.addObject().put("email", "tom@example.org");
        attendees.addObject().put("email", "mother@example.org");
        system.laboratory().owner(GoogleSystem.EMMA).patch(calendar, ref.id(), change);
        var standing = system.provider().find(system.account(), calendar, KEY).orElseThrow();

        store(inviting(entry(9), ZOE).over(standing.ref()));

        assertThat(system.owner().seen(calendar, ref.id()).attendees())
                .containsExactlyInAnyOrder("zoe@example.org", "mother@example.org");
        assertThat(told(ref).answers())
                .extracting(ChangeFeed.GuestAnswer::guest)
                .containsExactly(ZOE.email());
        assertThat(system.laboratory().mailed())
                .filteredOn(GoogleLaboratory.Mailed::callsOff)
                .extracting(GoogleLaboratory.Mailed::guest)
                .containsExactly("tom@example.org");
    }

    @Test
    void who_agreed_to_one_time_is_asked_anew_about_another() {
        var ref = store(inviting(entry(9), ZOE));
        var change = JsonMapper.shared().createObjectNode();
        change.putArray("attendees").addObject().put("email", "zoe@example.org").put("responseStatus", "accepted");
        system.laboratory().owner(GoogleSystem.EMMA).patch(calendar, ref.id(), change);
        var standing = system.provider().find(system.account(), calendar, KEY).orElseThrow();

        store(inviting(entry(11), ZOE).over(standing.ref()));

        assertThat(told(ref).answers()).isEmpty();
    }

    @Test
    @Tag("O-3")
    void whom_the_owner_invited_google_mails_nothing_of_ours() {
        var ref = store(entry(9));
        var change = JsonMapper.shared().createObjectNode();
        change.putArray("attendees").addObject().put("email", "mother@example.org");
        system.laboratory().owner(GoogleSystem.EMMA).patch(calendar, ref.id(), change);
        var standing = system.provider().find(system.account(), calendar, KEY).orElseThrow();

        var moved = store(entry(11).over(standing.ref()));
        system.provider().remove(system.account(), moved);

        assertThat(system.laboratory().mailed()).isEmpty();
    }

    @Test
    @Tag("O-2")
    void an_entry_of_ours_that_left_the_window_is_told_where_it_is() {
        var ref = store(entry(9));
        var cursor = ((ChangeFeed.Page) pull(null)).next();
        var later = new TimeSlot(Instant.parse("2028-01-01T09:00:00Z"), Instant.parse("2028-01-01T10:00:00Z"));
        var foreign = system.owner().add(calendar, ForeignEvent.during("Later", later));
        system.owner().move(calendar, ref.id(), later);

        var changes = ((ChangeFeed.Page) pull(cursor)).changes();

        assertThat(changes)
                .filteredOn(change -> change.item().equals(ref.id()))
                .singleElement()
                .isInstanceOfSatisfying(
                        ChangeFeed.Present.class,
                        present -> assertThat(present.occurrences())
                                .extracting(ChangeFeed.Occurrence::slot)
                                .containsExactly(later));
        assertThat(changes).contains(new ChangeFeed.Removed(foreign));
    }

    @Test
    @Tag("CAL-7")
    void what_google_tells_of_others_says_nothing_of_what_it_is_about() {
        var title = "Oncology";
        system.owner().add(calendar, ForeignEvent.during(title, time(9).slot()));

        assertThat(pull(null).toString()).doesNotContain(title);
    }

    @Test
    void a_deletion_that_was_done_and_answered_with_an_error_is_done() {
        var ref = store(entry(9));
        system.laboratory().nextWrite(Trouble.afterwards(500, "backendError"));
        assertThat(catchThrowableOfType(
                                ProviderFailure.class, () -> system.provider().remove(system.account(), ref))
                        .kind())
                .isEqualTo(ProviderFailure.Kind.UNKNOWN);

        system.provider().remove(system.account(), ref);

        assertThat(system.owner().all(calendar)).isEmpty();
    }

    @Test
    void what_the_clock_was_to_show_counts_whatever_becomes_of_the_zone_as_in_invitations() {
        var start = Instant.parse("2027-02-08T08:30:00Z");
        var odd =
                new AgreedTime(LocalDateTime.of(2027, 2, 8, 9, 0), CalendarSystem.ZONE, start, Duration.ofMinutes(60));
        assertThat(odd.stillHolds()).isFalse();

        var ref = store(new Entry(KEY, calendar, null, content(odd), List.of()));

        assertThat(system.owner().seen(calendar, ref.id()).slot()).isEqualTo(time(9).slot());
    }

    private ChangeFeed.Pull pull(@Nullable String cursor) {
        return ((ChangeFeed) system.provider()).pull(system.account(), calendar, cursor, WINDOW);
    }

    private ChangeFeed.Present told(EntryRef ref) {
        return ((ChangeFeed.Page) pull(null))
                .changes().stream()
                        .filter(change -> change.item().equals(ref.id()))
                        .map(ChangeFeed.Present.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private EntryRef store(Entry entry) {
        var write = put(entry);
        assertThat(write).isInstanceOf(Write.Stored.class);
        return ((Write.Stored) write).ref();
    }

    private Write put(Entry entry) {
        return system.provider().put(system.account(), entry);
    }

    private Entry entry(int hour) {
        return new Entry(KEY, calendar, null, content(time(hour)), List.of());
    }

    private static Entry inviting(Entry entry, Entry.Guest... guests) {
        return new Entry(entry.key(), entry.calendar(), entry.known(), entry.content(), List.of(guests));
    }

    private static CalendarEntry content(AgreedTime time) {
        return new CalendarEntry(KEY.appointment(), 0, time, "Intake", "Room 3", "Bring the payslips");
    }

    private static AgreedTime time(int hour) {
        return AgreedTime.at(LocalDateTime.of(2027, 2, 8, hour, 0), CalendarSystem.ZONE, Duration.ofMinutes(60), null);
    }
}
