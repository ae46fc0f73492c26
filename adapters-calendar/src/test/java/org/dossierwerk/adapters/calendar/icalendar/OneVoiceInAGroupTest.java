package org.dossierwerk.adapters.calendar.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.appointment.GroupViews.Seat;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Three clients in one group, whose host's calendar would even invite: whatever reaches one of them, by mail, in a calendar's file, on
 * the portal or in the host's calendar, tells of nobody else.
 */
@Tag("BEY-05")
@Tag("GRP-03")
class OneVoiceInAGroupTest {

    private static final List<String> NAMES = List.of("Noor", "Daan", "Finn");

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars calendar = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(
            clock, new InMemoryStorage(clock), CalendarRules.standard(), new ICalendarWriter(), calendar.provider());
    private AppointmentId group;

    @BeforeEach
    void plan() {
        var choice = new CalendarChoice(calendar.calendar(), Set.of(), Inviter.CALENDAR);
        house.link(house.anna, calendar, choice);
        group = house.planGroup("2026-11-26T19:00", NAMES.toArray(String[]::new));
        deliver();
    }

    private void deliver() {
        while (house.office.relay().runOnce() > 0) {
            continue;
        }
        house.after(Duration.ZERO);
    }

    private List<OutgoingMail> mailTo(String name) {
        var address = EmailAddress.of(name.toLowerCase(Locale.ROOT) + "@client.example");
        return house.mail.sent().stream()
                .filter(mail -> address.equals(mail.to().email()))
                .toList();
    }

    private Seat seatOf(String name) {
        return house.desk().groupAppointments().get(group).participants().stream()
                .filter(seat -> seat.client().equals("Deelnemer" + name))
                .findFirst()
                .orElseThrow();
    }

    /** What would tell of the others. */
    private static String[] others(String name) {
        return NAMES.stream()
                .filter(other -> !other.equals(name))
                .flatMap(other -> Stream.of(other, other.toLowerCase(Locale.ROOT) + "@", "Deelnemer" + other))
                .toArray(String[]::new);
    }

    private static String calendarOf(OutgoingMail mail) {
        assertThat(mail.calendar()).isNotNull();
        return mail.calendar().content().replace("\r\n ", "");
    }

    private static String line(String calendar, String property) {
        var found = Pattern.compile("(?m)^" + property + "[;:].*$").matcher(calendar);
        assertThat(found.find()).as("%s in %s", property, calendar).isTrue();
        return found.group().strip();
    }

    @Test
    void each_is_invited_once_to_a_meeting_of_their_own() {
        for (var name : NAMES) {
            assertThat(mailTo(name)).singleElement().satisfies(mail -> {
                assertThat(mail.copies()).isEmpty();
                var invitation = calendarOf(mail);
                assertThat(line(invitation, "UID"))
                        .contains(seatOf(name).appointment().value().toString());
                assertThat(invitation).containsOnlyOnce("ATTENDEE").contains("SEQUENCE:0", "METHOD:REQUEST");
                assertThat(line(invitation, "ATTENDEE")).contains(name.toLowerCase(Locale.ROOT) + "@client.example");
            });
        }
        assertThat(NAMES.stream().map(name -> line(calendarOf(mailTo(name).get(0)), "UID")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_move_is_told_each_of_them_once_as_a_later_revision_of_the_same_meeting() {
        house.moveGroup(group, "2026-11-27T19:00");
        deliver();
        for (var name : NAMES) {
            var mails = mailTo(name);
            assertThat(mails).hasSize(2);
            var changed = calendarOf(mails.get(1));
            assertThat(line(changed, "UID")).isEqualTo(line(calendarOf(mails.get(0)), "UID"));
            assertThat(changed).contains("SEQUENCE:1", "METHOD:REQUEST", "20261127T190000");
        }
    }

    @Test
    void a_cancellation_is_told_each_of_them_once() {
        house.desk().groupAppointments().cancel(group);
        deliver();
        for (var name : NAMES) {
            assertThat(mailTo(name)).hasSize(2);
            assertThat(calendarOf(mailTo(name).get(1))).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        }
    }

    @Test
    void nobody_hears_that_somebody_else_was_taken_out_or_came_in() {
        house.desk().groupAppointments().remove(group, seatOf("Daan").dossier());
        deliver();
        assertThat(mailTo("Daan")).hasSize(2);
        assertThat(mailTo("Noor")).hasSize(1);
        assertThat(mailTo("Finn")).hasSize(1);
        assertThat(calendar.owner().all(calendar.calendar())).hasSize(1);
    }

    @Test
    void what_only_the_office_reads_is_changed_without_a_mail() {
        var state = house.desk().groupAppointments().get(group).state();
        var agreed = state.setup().particulars();
        house.desk()
                .groupAppointments()
                .change(new GroupAppointments.Change(
                        group,
                        state.version(),
                        state.setup().type(),
                        agreed.title(),
                        agreed.remarks(),
                        "Beamer bestellen",
                        12,
                        LinkedOffice.at("2026-11-26T19:00"),
                        agreed.place(),
                        agreed.adviser(),
                        false));
        deliver();
        assertThat(house.mail.sent()).hasSize(3);
    }

    @Test
    @Tag("GRP-07")
    void nothing_that_reaches_one_of_them_tells_of_another_or_of_what_the_office_notes() {
        house.moveGroup(group, "2026-11-27T19:00");
        deliver();
        for (var name : NAMES) {
            var person = house.desk()
                    .dossiers()
                    .get(seatOf(name).dossier())
                    .applicants()
                    .get(0)
                    .person();
            var portal = house.office.portal(Caller.client(person));
            var seat = seatOf(name).appointment();
            var read = Stream.of(
                            mailTo(name).stream().map(Object::toString),
                            mailTo(name).stream().map(OneVoiceInAGroupTest::calendarOf),
                            Stream.of(
                                    portal.overview().toString(),
                                    portal.appointment(seat).toString(),
                                    portal.calendarFile(seat)))
                    .flatMap(part -> part)
                    .toList();
            assertThat(read)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContain(others(name))
                            .doesNotContain(group.value().toString(), "Alleen voor kantoor"));
        }
    }

    @Test
    void in_the_host_s_calendar_it_stands_once_without_guests() {
        house.moveGroup(group, "2026-11-27T19:00");
        deliver();
        assertThat(calendar.owner().all(calendar.calendar())).singleElement().satisfies(entry -> {
            assertThat(entry.slot()).isEqualTo(LinkedOffice.hour("2026-11-27T19:00"));
            assertThat(entry.attendees()).isEmpty();
            assertThat(entry.toString()).doesNotContain(others(""));
        });
    }

    @Test
    @Tag("APT-24")
    void whoever_was_taken_out_has_it_on_the_portal_no_more() {
        var daan = seatOf("Daan");
        var person =
                house.desk().dossiers().get(daan.dossier()).applicants().get(0).person();
        var portal = house.office.portal(Caller.client(person));
        assertThat(portal.overview().coming()).hasSize(1);
        house.desk().groupAppointments().remove(group, daan.dossier());
        assertThat(portal.overview().coming()).isEmpty();
    }
}
