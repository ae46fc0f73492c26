package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In which account an appointment stands while links come, change and go, and who invites to it. */
class WhatStandsWhereTest {

    private static final Duration POLL = Duration.ofMinutes(6);

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final InMemoryCalendars annas = new InMemoryCalendars(clock);
    private final InMemoryCalendars bens = annas.ofAnother("ben@calendars.example");
    private final LinkedOffice house = new LinkedOffice(clock, storage, CalendarRules.standard(), annas.provider());

    private static List<Owner.Seen> in(InMemoryCalendars calendars) {
        return calendars.owner().all(calendars.calendar());
    }

    private static CalendarChoice inviting(InMemoryCalendars calendars) {
        return new CalendarChoice(calendars.calendar(), Set.of(), Inviter.CALENDAR);
    }

    private List<String> invitationsByMail() {
        while (house.office.mailRelay().runOnce() > 0) {
            continue;
        }
        return house.mail.sent().stream()
                .flatMap(mail -> Optional.ofNullable(mail.calendar()).stream())
                .map(part -> part.method().name())
                .toList();
    }

    @Test
    @Tag("APT-13")
    void linking_later_writes_nothing_that_is_over_or_cancelled() {
        house.plan("2026-11-23T10:00");
        house.cancel(house.plan("2026-11-26T10:00"));
        house.plan("2026-11-27T10:00");
        house.after(Duration.ofDays(5));
        house.link(annas);
        house.after(POLL);

        assertThat(in(annas)).extracting(Owner.Seen::slot).containsExactly(LinkedOffice.hour("2026-11-27T10:00"));
    }

    @Test
    @Tag("APT-13")
    void whoever_chooses_a_calendar_of_another_account_has_what_is_to_come_there_and_nowhere_else() {
        house.link(annas);
        house.plan("2026-11-24T10:00");
        house.after(POLL);
        house.link(house.anna, bens, LinkedOffice.choice(bens));
        house.after(POLL);

        assertThat(in(annas)).isEmpty();
        assertThat(in(bens)).hasSize(1);
    }

    @Test
    @Tag("APT-06")
    void a_second_adviser_who_links_the_same_account_takes_nothing_from_the_first() {
        house.link(annas);
        house.plan("2026-11-24T10:00");
        house.after(POLL);
        house.link(house.ben, annas, LinkedOffice.choice(annas));
        house.after(POLL);

        assertThat(in(annas)).hasSize(1);
        assertThat(house.view(house.anna).waiting()).isZero();
    }

    @Test
    @Tag("APT-13")
    @Tag("CT-48")
    void what_was_planned_and_not_yet_written_when_its_link_ended_is_never_written() {
        var link = house.link(annas);
        house.plan("2026-11-24T10:00");
        house.desk().calendarLinks().disconnect(link);
        house.after(POLL);

        assertThat(in(annas)).isEmpty();
        assertThat(annas.faults().orElseThrow().writings().creatingCalls()).isEmpty();
    }

    @Test
    @Tag("CT-48")
    @Tag("CAL-12")
    void of_a_link_that_ended_nothing_is_kept_that_lets_us_in() {
        var link = house.link(annas);
        house.after(POLL);
        house.desk().calendarLinks().disconnect(link);
        house.after(POLL);

        var stores = storage.open(events -> {});
        assertThat(stores.unitOfWork()
                        .<Boolean>read(() -> stores.calendarSecrets().find(link).isPresent()))
                .isFalse();
    }

    @Test
    @Tag("APT-24")
    @Tag("CT-48")
    void what_was_found_again_when_its_account_was_linked_anew_goes_when_it_is_cancelled() {
        var first = house.link(annas);
        var appointment = house.plan("2026-11-24T10:00");
        house.after(POLL);
        annas.faults().orElseThrow().revokeGrant();
        house.desk().calendarLinks().disconnect(first);
        house.after(POLL);
        annas.faults().orElseThrow().grantAgain();
        house.link(annas);
        house.after(POLL);
        assertThat(in(annas)).hasSize(1);

        house.cancel(appointment);
        house.after(POLL);
        assertThat(in(annas)).isEmpty();
    }

    @Test
    @Tag("CT-48")
    void what_is_over_is_left_to_its_owner_when_the_account_is_linked_anew() {
        var first = house.link(annas);
        house.plan("2026-11-24T10:00");
        house.after(POLL);
        annas.faults().orElseThrow().revokeGrant();
        house.desk().calendarLinks().disconnect(first);
        house.after(POLL);
        house.after(Duration.ofDays(5));
        annas.owner().delete(annas.calendar(), in(annas).get(0).id());
        annas.faults().orElseThrow().grantAgain();
        house.link(annas);
        house.after(POLL);

        assertThat(in(annas)).isEmpty();
    }

    @Test
    @Tag("CT-48")
    void disconnecting_leaves_to_its_owner_what_was() {
        var link = house.link(annas);
        house.plan("2026-11-24T10:00");
        house.plan("2026-11-26T10:00");
        house.after(Duration.ofDays(5));
        house.desk().calendarLinks().disconnect(link);
        house.after(POLL);

        assertThat(in(annas)).extracting(Owner.Seen::slot).containsExactly(LinkedOffice.hour("2026-11-24T10:00"));
    }

    @Test
    @Tag("CT-48")
    void disconnecting_leaves_nothing_to_decide_about() {
        var link = house.link(annas);
        house.plan("2026-11-24T10:00");
        house.after(POLL);
        annas.owner().move(annas.calendar(), in(annas).get(0).id(), LinkedOffice.hour("2026-11-24T15:00"));
        house.after(POLL);
        assertThat(house.desk().outsideChanges().own()).hasSize(1);
        house.desk().calendarLinks().disconnect(link);
        house.after(POLL);

        assertThat(house.desk().outsideChanges().own()).isEmpty();
    }

    @Test
    @Tag("BEY-05")
    @Tag("BOK-11")
    void whom_the_office_invited_no_calendar_of_another_adviser_invites_again() {
        house.link(house.ben, bens, inviting(bens));
        var appointment = house.plan("2026-11-24T10:00");
        invitationsByMail();
        house.move(appointment, "2026-11-24T10:00", house.ben);
        house.after(POLL);

        assertThat(in(bens))
                .singleElement()
                .satisfies(seen -> assertThat(seen.attendees()).isEmpty());
        assertThat(bens.guests().orElseThrow().invitations()).isEmpty();
        assertThat(invitationsByMail()).isNotEmpty().containsOnly("REQUEST");
    }

    @Test
    @Tag("BEY-05")
    @Tag("BOK-11")
    void whom_a_calendar_invited_the_calendar_of_the_other_adviser_invites() {
        house.link(house.anna, annas, inviting(annas));
        house.link(house.ben, bens, inviting(bens));
        var appointment = house.plan("2026-11-24T10:00");
        house.after(POLL);
        house.move(appointment, "2026-11-24T10:00", house.ben);
        house.after(POLL);

        assertThat(in(bens))
                .singleElement()
                .satisfies(seen -> assertThat(seen.attendees()).containsExactly(LinkedOffice.CLIENT.value()));
        assertThat(invitationsByMail()).isEmpty();
    }

    @Test
    @Tag("BEY-05")
    void a_guest_who_is_reached_elsewhere_by_now_is_reason_enough_to_write_an_entry_anew() {
        var link = house.link(house.anna, annas, inviting(annas));
        house.plan("2026-11-24T10:00");
        house.after(POLL);
        house.reachClientAt(EmailAddress.of("wit@client.example"));
        var reading = new CalendarChoice(annas.calendar(), Set.of(annas.otherCalendar()), Inviter.CALENDAR);
        house.desk().calendarLinks().choose(link, reading);
        house.after(POLL);

        assertThat(in(annas))
                .singleElement()
                .satisfies(seen -> assertThat(seen.attendees()).containsExactly("wit@client.example"));
    }

    @Test
    @Tag("BEY-10")
    void that_a_time_is_taken_is_said_in_the_language_of_whose_calendar_it_is() {
        var staff = house.desk(house.admin).staff();
        var ben = staff.get(house.ben);
        staff.change(house.ben, ben.version(), speaking(Language.EN, ben.profile()), ben.rights());
        house.disclose(Disclosure.BUSY);
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        house.plan("2026-11-24T10:00", house.ben);
        house.after(POLL);

        assertThat(in(bens)).extracting(Owner.Seen::title).containsExactly("Busy");
    }

    private static User.Profile speaking(Language language, User.Profile profile) {
        return new User.Profile(
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.jobTitle(),
                language,
                profile.hue(),
                profile.defaultLocation(),
                profile.defaultCaseHandler());
    }

    @Test
    @Tag("BEY-04")
    @Tag("CAL-11")
    void that_leave_was_taken_back_is_seen_by_reading_too() {
        house.link(annas);
        house.read();
        annas.faults().orElseThrow().revokeGrant();
        house.after(POLL);

        assertThat(house.view(house.anna).status()).isEqualTo(LinkStatus.NEEDS_CONSENT);
        assertThat(house.desk().calendarLinks().broken()).hasSize(1);
    }

    @Test
    @Tag("CAL-10")
    void a_system_that_asks_for_a_day_is_asked_again_within_the_hour() {
        house.link(annas);
        house.read();
        annas.faults().orElseThrow().answerNext(429, Optional.of("86400"));
        house.plan("2026-11-24T10:00");
        house.write();
        assertThat(in(annas)).isEmpty();
        house.after(Duration.ofMinutes(61));

        assertThat(in(annas)).hasSize(1);
    }
}
