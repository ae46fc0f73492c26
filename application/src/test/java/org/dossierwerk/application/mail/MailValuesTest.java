package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailValuesTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+31201234567");

    private static MailValues to(Language language, FormOfAddress form) {
        return MailValues.of(Office.reader(language, form), Office.settings(PHONE));
    }

    private static String salutation(Language language, FormOfAddress form, Party.Snapshot card) {
        return to(language, form).client(card).values().getOrDefault(Placeholder.SALUTATION, "");
    }

    @ParameterizedTest
    @CsvSource({
        "NL, FORMAL, Geachte Emma de Wit",
        "NL, INFORMAL, Beste Emma",
        "DE, FORMAL, Guten Tag Emma de Wit",
        "DE, INFORMAL, Hallo Emma",
        "EN, FORMAL, Dear Emma de Wit",
        "EN, INFORMAL, Dear Emma",
    })
    @Tag("DOS-11")
    void the_salutation_follows_language_and_form(Language language, FormOfAddress form, String expected) {
        assertThat(salutation(language, form, Office.person("Emma", "de", "Wit")))
                .isEqualTo(expected);
    }

    @Test
    void who_has_no_first_name_is_greeted_by_the_last() {
        assertThat(salutation(Language.NL, FormOfAddress.INFORMAL, Office.person("", "de", "Wit")))
                .isEqualTo("Beste de Wit");
    }

    @Test
    void a_company_is_greeted_without_a_name() {
        assertThat(salutation(Language.NL, FormOfAddress.FORMAL, Office.company("Bakker BV")))
                .isEqualTo("Geachte heer, mevrouw");
        assertThat(salutation(Language.DE, FormOfAddress.FORMAL, Office.company("Bäcker GmbH")))
                .isEqualTo("Sehr geehrte Damen und Herren");
    }

    private static Map<Placeholder, String> planned(
            Language language, String wallTime, String zone, int minutes, String offset) {
        return to(language, FormOfAddress.FORMAL)
                .appointment(Office.appointment(
                        wallTime, ZoneId.of(zone), minutes, offset == null ? null : ZoneOffset.of(offset)))
                .values();
    }

    @ParameterizedTest
    @CsvSource({
        "NL, vrijdag 4 december 2026, 11:00 uur, 1 uur en 30 minuten",
        "DE, 'Freitag, 4. Dezember 2026', 11:00 Uhr, 1 Stunde und 30 Minuten",
        "EN, Friday 4 December 2026, 11:00, 1 hour and 30 minutes",
    })
    void a_time_reads_as_people_of_the_language_write_it(Language language, String date, String time, String duration) {
        assertThat(planned(language, "2026-12-04T11:00", "Europe/Amsterdam", 90, null))
                .containsEntry(Placeholder.APPOINTMENT_DATE, date)
                .containsEntry(Placeholder.APPOINTMENT_TIME, time)
                .containsEntry(Placeholder.APPOINTMENT_DURATION, duration);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 minuut", "45, 45 minuten", "60, 1 uur", "120, 2 uur", "1500, 1 dag en 1 uur", "2880, 2 dagen"})
    void a_duration_is_told_in_words(int minutes, String words) {
        assertThat(planned(Language.NL, "2026-12-04T11:00", "Europe/Amsterdam", minutes, null))
                .containsEntry(Placeholder.APPOINTMENT_DURATION, words);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("BEY-15")
    void the_zone_is_named_where_it_is_not_the_offices(Language language) {
        assertThat(planned(language, "2026-12-04T11:00", "America/New_York", 60, null)
                        .get(Placeholder.APPOINTMENT_TIME))
                .startsWith("11:00")
                .matches(".* \\(\\p{L}[^)]+\\)");
    }

    @Test
    @Tag("BEY-15")
    void an_hour_the_clock_shows_twice_is_told_apart() {
        var summer = planned(Language.NL, "2026-10-25T02:30", "Europe/Amsterdam", 60, "+02:00");
        var winter = planned(Language.NL, "2026-10-25T02:30", "Europe/Amsterdam", 60, "+01:00");

        assertThat(summer.get(Placeholder.APPOINTMENT_TIME))
                .startsWith("02:30 uur (")
                .containsIgnoringCase("zomertijd");
        assertThat(winter.get(Placeholder.APPOINTMENT_TIME))
                .startsWith("02:30 uur (")
                .isNotEqualTo(summer.get(Placeholder.APPOINTMENT_TIME));
    }

    @ParameterizedTest
    @Tag("BEY-15")
    @CsvSource({
        "2027-03-28T01:30, zondag 28 maart 2027, 01:30 uur",
        "2027-03-28T03:00, zondag 28 maart 2027, 03:00 uur",
        "2026-10-25T01:30, zondag 25 oktober 2026, 01:30 uur",
        "2026-10-25T03:00, zondag 25 oktober 2026, 03:00 uur",
        "2026-12-31T23:30, donderdag 31 december 2026, 23:30 uur",
    })
    void around_a_change_of_the_clock_the_agreed_wall_time_is_told(String wallTime, String date, String time) {
        assertThat(planned(Language.NL, wallTime, "Europe/Amsterdam", 90, null))
                .containsEntry(Placeholder.APPOINTMENT_DATE, date)
                .containsEntry(Placeholder.APPOINTMENT_TIME, time);
    }

    private static String place(Place place, Language language, FormOfAddress form) {
        return PlaceLine.of(place, Office.reader(language, form));
    }

    @Test
    void a_place_is_one_line_by_channel() {
        var location = new LocationId(new UUID(4, 4));

        assertThat(place(Office.atOffice(), Language.NL, FormOfAddress.FORMAL))
                .isEqualTo("De Linde, Keizersgracht 12, 1015 CS Amsterdam");
        assertThat(place(new Place.AtOffice(location, ""), Language.NL, FormOfAddress.FORMAL))
                .isEqualTo("Op ons kantoor");
        assertThat(place(new Place.AtHome(""), Language.NL, FormOfAddress.INFORMAL))
                .isEqualTo("Bij je thuis");
        assertThat(place(new Place.ByPhone("+31612345678"), Language.DE, FormOfAddress.INFORMAL))
                .isEqualTo("Telefonisch: Wir rufen dich an unter +31612345678");
        assertThat(place(new Place.ByVideo("https://meet.example/x"), Language.EN, FormOfAddress.FORMAL))
                .isEqualTo("Video call: https://meet.example/x");
        assertThat(place(new Place.Elsewhere(""), Language.EN, FormOfAddress.FORMAL))
                .isEmpty();
    }

    @Test
    void an_adviser_without_a_number_is_reached_through_the_office() {
        var values = to(Language.NL, FormOfAddress.FORMAL);

        assertThat(values.adviser(Office.adviser(null)).values())
                .containsEntry(Placeholder.ADVISER_PHONE, "+31201234567");
        assertThat(MailValues.of(Office.reader(Language.NL, FormOfAddress.FORMAL), Office.settings(null))
                        .adviser(Office.adviser(null))
                        .values())
                .containsEntry(Placeholder.ADVISER_PHONE, "");
    }

    @Test
    void only_the_office_puts_the_mark_of_the_personal_link() {
        var values = to(Language.NL, FormOfAddress.FORMAL)
                .client(Office.person("{{access.link}}", "", "Wit"))
                .access("emma{{access.link}}")
                .values();

        assertThat(values.values().stream().filter(v -> v.contains("{{access.link}}")))
                .hasSize(1);
        assertThat(values).containsEntry(Placeholder.ACCESS_LINK, "{{access.link}}");
    }
}
