package org.dossierwerk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Proposal.Entry;
import org.dossierwerk.domain.appointment.Proposal.PlaceSource;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProposingAnAppointmentTest {

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final DossierId dossier = house.aDossier(TestOffice.household(
            TestOffice.aPerson(
                    "Emma",
                    "Wit",
                    "emma@example.nl",
                    PostalAddress.of("Dorpsstraat", "3", "1234 AB", "Ons Dorp", "NL")),
            null));

    private Draft draft(Entry typed) {
        return house.desk().appointments().draft(dossier, typed, null);
    }

    private Draft draft(Entry typed, String start) {
        return house.desk().appointments().draft(dossier, typed, LocalDateTime.parse(start));
    }

    /** What the form sends back, after somebody chose a source for the place. */
    private Entry again(Draft before, PlaceSource source, String placeText) {
        return new Entry(
                before.type(),
                before.title(),
                before.titleFilled(),
                before.duration(),
                before.durationFilled(),
                before.adviser(),
                before.channel(),
                source,
                source == PlaceSource.LOCATION ? house.branch.id() : null,
                placeText,
                before.placeFilled());
    }

    @Test
    @Tag("APT-02")
    @Tag("APT-03")
    void a_type_brings_its_title_and_duration() {
        var draft = draft(Entry.empty());
        assertThat(draft.type()).isEqualTo(type);
        assertThat(draft.title()).isEqualTo("Oriënterend gesprek");
        assertThat(draft.duration()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    @Tag("APT-02")
    @Tag("APT-03")
    void another_type_brings_its_own_unless_somebody_edited() {
        var advice = house.administrator()
                .appointmentTypes()
                .define(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new AppointmentType.Setup(
                                "Advies",
                                "Adviesgesprek",
                                Duration.ofMinutes(90),
                                Channel.ON_SITE,
                                List.of(),
                                new Confirmation(false, false)));
        var first = draft(new Entry(type, "", "", null, null, null, null, PlaceSource.SUGGESTED, null, "", ""));
        var untouched = draft(chosen(advice, first, first.title(), first.duration()));
        assertThat(untouched.title()).isEqualTo("Adviesgesprek");
        assertThat(untouched.duration()).isEqualTo(Duration.ofMinutes(90));

        var edited = draft(chosen(advice, first, "Koffie met Emma", Duration.ofMinutes(30)));
        assertThat(edited.title()).isEqualTo("Koffie met Emma");
        assertThat(edited.duration()).isEqualTo(Duration.ofMinutes(30));
    }

    private static Entry chosen(AppointmentTypeId type, Draft before, String title, Duration duration) {
        return new Entry(
                type,
                title,
                before.titleFilled(),
                duration,
                before.durationFilled(),
                before.adviser(),
                before.channel(),
                PlaceSource.SUGGESTED,
                null,
                before.placeText(),
                before.placeFilled());
    }

    @Test
    @Tag("APT-05")
    void the_dossier_s_adviser_is_proposed_and_another_can_be_chosen() {
        assertThat(draft(Entry.empty()).adviser()).isEqualTo(house.anna);
        assertThat(draft(with(house.ben, "", "")).adviser()).isEqualTo(house.ben);
        var colleagues = house.desk(house.ben).appointments();
        assertThat(colleagues.draft(dossier, Entry.empty(), null).adviser()).isEqualTo(house.anna);
    }

    private static Entry with(@Nullable UserId adviser, String placeText, String placeFilled) {
        return new Entry(null, "", "", null, null, adviser, null, PlaceSource.SUGGESTED, null, placeText, placeFilled);
    }

    @Test
    @Tag("APT-07")
    void the_adviser_s_default_location_is_suggested_and_nothing_without_one() {
        assertThat(draft(Entry.empty()).location()).isEqualTo(house.branch.id());
        assertThat(draft(Entry.empty()).placeText()).isEqualTo("Keizersgracht 12, Amsterdam");
        assertThat(draft(with(house.ben, "", "")).placeText()).isEmpty();
    }

    @Test
    @Tag("APT-07")
    void another_adviser_refreshes_the_suggestion_but_not_an_edited_place() {
        var filled = draft(Entry.empty()).placeText();
        assertThat(draft(with(house.ben, filled, filled)).placeText()).isEmpty();
        assertThat(draft(with(house.ben, filled + ", 2e", filled)).placeText()).isEqualTo(filled + ", 2e");
    }

    @Test
    @Tag("APT-08")
    @Tag("APT-09")
    void a_location_the_home_and_a_typed_address_fill_in_the_place() {
        var start = draft(Entry.empty());
        assertThat(start.homeAddress()).isEqualTo("Dorpsstraat 3, 1234 AB Ons Dorp");
        var home = draft(again(start, PlaceSource.HOME, start.placeText()));
        assertThat(home.placeText()).isEqualTo("Dorpsstraat 3, 1234 AB Ons Dorp");
        var location = draft(again(home, PlaceSource.LOCATION, home.placeText()));
        assertThat(location.placeText()).isEqualTo("Keizersgracht 12, Amsterdam");
        assertThat(location.location()).isEqualTo(house.branch.id());
        var typed = draft(again(location, PlaceSource.TYPED, "Café De Kroon"));
        assertThat(typed.placeText()).isEqualTo("Café De Kroon");
        assertThat(typed.location()).isNull();
    }

    @Test
    @Tag("APT-09")
    void of_two_homes_the_first_applicant_s_is_filled_in() {
        var couple = house.aDossier(TestOffice.household(
                TestOffice.aPerson(
                        "Emma",
                        "Wit",
                        "emma@example.nl",
                        PostalAddress.of("Dorpsstraat", "3", "1234 AB", "Ons Dorp", "NL")),
                TestOffice.aPerson(
                        "Daan",
                        "Vos",
                        "daan@example.nl",
                        PostalAddress.of("Kerkplein", "1", "5678 CD", "Verderop", "NL"))));
        var draft = house.desk().appointments().draft(couple, again(draft(Entry.empty()), PlaceSource.HOME, ""), null);
        assertThat(draft.placeText()).isEqualTo("Dorpsstraat 3, 1234 AB Ons Dorp");
    }

    @Test
    @Tag("APT-09")
    void a_home_that_is_not_known_cannot_be_chosen() {
        var unknown = house.aDossier();
        var start = house.desk().appointments().draft(unknown, Entry.empty(), null);
        assertThat(start.homeAddress()).isEmpty();
        assertThatThrownBy(() -> house.desk().appointments().draft(unknown, again(start, PlaceSource.HOME, ""), null))
                .isInstanceOf(AppointmentRefusal.NoHomeAddress.class);
    }

    @Test
    @Tag("APT-10")
    void an_edited_text_stays_when_the_form_is_asked_again() {
        var start = draft(Entry.empty());
        var edited = draft(again(start, PlaceSource.LOCATION, "Keizersgracht 12, achterom"));
        assertThat(edited.placeText()).isEqualTo("Keizersgracht 12, achterom");
    }

    @Test
    void the_next_free_whole_hour_of_the_next_working_day_is_proposed() {
        assertThat(draft(Entry.empty()).time().wallTime()).isEqualTo(LocalDateTime.parse("2026-11-24T09:00"));
        house.anAppointment(dossier, type, "2026-11-24T09:30");
        assertThat(draft(Entry.empty()).time().wallTime()).isEqualTo(LocalDateTime.parse("2026-11-24T11:00"));
        house.setTime("2026-11-27T10:00");
        assertThat(draft(Entry.empty()).time().wallTime()).isEqualTo(LocalDateTime.parse("2026-11-30T09:00"));
    }

    @Test
    void a_clicked_time_is_taken_and_what_it_overlaps_is_told() {
        house.anAppointment(dossier, type, "2026-11-24T09:30");
        var clicked = LocalDateTime.parse("2026-11-24T10:15");
        var draft = house.desk().appointments().draft(dossier, Entry.empty(), clicked);
        assertThat(draft.time().wallTime()).isEqualTo(clicked);
        assertThat(draft.taken()).hasSize(1);
    }

    @Test
    @Tag("APT-17")
    void who_will_be_told_is_said_before_it_is_planned() {
        var told = draft(Entry.empty());

        assertThat(told.readers()).containsExactly("Emma Wit");
        assertThat(told.planMails()).isTrue();
        assertThat(draft(Entry.empty(), "2026-11-23T10:00").planMails()).isFalse();
        assertThat(draft(Entry.empty(), "2026-11-23T10:01").planMails()).isTrue();
    }

    @Test
    @Tag("APT-19")
    void a_type_that_does_not_confirm_tells_nobody() {
        var silent = house.aType(new Confirmation(false, true));

        var draft = draft(chosen(silent, draft(Entry.empty()), "", Duration.ofMinutes(60)));

        assertThat(draft.readers()).containsExactly("Emma Wit");
        assertThat(draft.planMails()).isFalse();
    }

    @Test
    void two_who_read_the_same_mail_are_named_once_and_who_has_no_address_is_not() {
        var together = house.aDossier(TestOffice.household(
                TestOffice.aPerson("Emma", "Wit", "thuis@example.nl"),
                TestOffice.aPerson("Daan", "Vos", "Thuis@example.nl")));
        var unreachable = house.aDossier(
                new ClientEntry.Business(new Who.New(new Party.Company("Bakkerij Smit", ""), Party.Contact.NONE)));
        var appointments = house.desk().appointments();

        assertThat(appointments.draft(together, Entry.empty(), null).readers()).containsExactly("Emma Wit");
        assertThat(appointments.draft(unreachable, Entry.empty(), null).readers())
                .isEmpty();
        assertThat(appointments.draft(unreachable, Entry.empty(), null).planMails())
                .isFalse();
    }

    @Test
    @Tag("GRP-01")
    void a_group_is_proposed_to_whoever_plans_it_and_tells_nobody_yet() {
        var group = house.desk().appointments().draft(null, Entry.empty(), null);

        assertThat(group.type()).isEqualTo(type);
        assertThat(group.adviser()).isEqualTo(house.anna);
        assertThat(group.title()).isEqualTo("Oriënterend gesprek");
        assertThat(group.homeAddress()).isEmpty();
        assertThat(group.readers()).isEmpty();
        assertThat(group.planMails()).isFalse();
    }
}
