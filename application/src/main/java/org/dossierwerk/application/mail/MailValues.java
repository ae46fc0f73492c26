package org.dossierwerk.application.mail;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the placeholders of a template stand for, in one reader's language and form of address. A value that is not known
 * is empty, and the line that asks for it falls away; a salutation there always is.
 */
final class MailValues {

    static final String BEGIN = "\uE000";
    static final String END = "\uE001";

    private final Words words;
    private final MailTemplate.Variant reader;
    private final OfficeSettings office;
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    private MailValues(MailTemplate.Variant reader, OfficeSettings office) {
        this.words = Words.forReader(reader);
        this.reader = reader;
        this.office = office;
        put(Placeholder.SALUTATION, words.sayPolitely("salutation.nameless"));
        put(Placeholder.OFFICE_NAME, office.name());
        put(Placeholder.OFFICE_PHONE, phone(office.phone()));
    }

    static MailValues of(MailTemplate.Variant reader, OfficeSettings office) {
        return new MailValues(reader, office);
    }

    /** For whom it is; a company is greeted without a name. */
    MailValues client(Party.Snapshot card) {
        card.identity().fold(new Party.Identity.Cases<MailValues>() {
            @Override
            public MailValues person(Party.Person person) {
                return greeting(person.name());
            }

            @Override
            public MailValues company(Party.Company company) {
                return MailValues.this;
            }
        });
        return put(Placeholder.CLIENT_NAME, card.identity().displayName());
    }

    /** Greets somebody by name, client or colleague. */
    MailValues greeting(PersonName name) {
        return greeting(called(name));
    }

    /** For whom it is when one letter goes to several; they are greeted together. */
    MailValues clients(List<Party.Snapshot> cards) {
        if (cards.size() == 1) {
            return client(cards.get(0));
        }
        var names = cards.stream().map(Party.Snapshot::identity).toList();
        return names.stream()
                .filter(Party.Person.class::isInstance)
                .map(identity -> called(((Party.Person) identity).name()))
                .filter(name -> !name.isBlank())
                .reduce((first, second) -> words.say("and", first, second))
                .map(this::greeting)
                .orElse(this)
                .put(
                        Placeholder.CLIENT_NAME,
                        names.stream()
                                .map(Party.Identity::displayName)
                                .reduce((first, second) -> words.say("and", first, second))
                                .orElse(""));
    }

    private String called(PersonName name) {
        boolean byFirstName = reader.formOfAddress() == FormOfAddress.INFORMAL
                && !name.first().isBlank();
        return byFirstName ? name.first() : name.full();
    }

    private MailValues greeting(String called) {
        return called.isBlank() ? this : put(Placeholder.SALUTATION, words.sayPolitely("salutation", called));
    }

    MailValues dossier(Dossier.Snapshot dossier) {
        return dossierNumber(dossier.number().value());
    }

    MailValues dossierNumber(String number) {
        return put(Placeholder.DOSSIER_NUMBER, number);
    }

    /** The local times are those that page and iCalendar show (BEY-15). */
    MailValues appointment(Appointment.Particulars particulars) {
        var start = particulars.time().startInZone();
        return put(Placeholder.APPOINTMENT_TITLE, particulars.title())
                .put(Placeholder.APPOINTMENT_DATE, format("date", start))
                .put(Placeholder.APPOINTMENT_TIME, time(particulars.time(), start))
                .put(
                        Placeholder.APPOINTMENT_DURATION,
                        duration(particulars.time().duration()))
                .put(Placeholder.APPOINTMENT_PLACE, PlaceLine.of(particulars.place(), reader))
                .put(Placeholder.APPOINTMENT_REMARKS, particulars.remarks());
    }

    /** What is missing, a line for each. */
    MailValues documents(String lines) {
        return put(Placeholder.DOCUMENTS_MISSING, lines);
    }

    /** An adviser without a number of their own is reached through the office. */
    MailValues adviser(User.Snapshot adviser) {
        var profile = adviser.profile();
        var phone = profile.phone() == null ? office.phone() : profile.phone();
        return put(Placeholder.ADVISER_NAME, profile.name().full())
                .put(Placeholder.ADVISER_EMAIL, profile.email().value())
                .put(Placeholder.ADVISER_PHONE, phone(phone));
    }

    MailValues portal(String link) {
        return put(Placeholder.PORTAL_LINK, link);
    }

    /** The personal link stays a mark, to be replaced while the message leaves. */
    MailValues access(String userName) {
        put(Placeholder.USER_NAME, userName);
        values.put(Placeholder.ACCESS_LINK, Placeholder.ACCESS_LINK.mark());
        return this;
    }

    /** Each value between {@link #BEGIN} and {@link #END}, line by line, so that it can be shown which words were put in. */
    MailValues marked() {
        values.replaceAll((placeholder, value) -> value.isEmpty() || placeholder == Placeholder.ACCESS_LINK
                ? value
                : BEGIN + value.replace("{{", "{ {").replace("\n", END + "\n" + BEGIN) + END);
        return this;
    }

    static String unmarked(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }

    Map<Placeholder, String> values() {
        return Map.copyOf(values);
    }

    /** No typed text may ask for the personal link, the one mark that is replaced later. */
    private MailValues put(Placeholder placeholder, String value) {
        values.put(placeholder, value.replace(Placeholder.ACCESS_LINK.mark(), ""));
        return this;
    }

    private String format(String key, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(words.get(key), words.locale()).format(time);
    }

    /** With the zone's name where the bare time could be misread: abroad, and in an hour the clock shows twice. */
    private String time(AgreedTime agreed, ZonedDateTime start) {
        var time = format("time", start);
        boolean twice = agreed.zone()
                        .getRules()
                        .getValidOffsets(start.toLocalDateTime())
                        .size()
                > 1;
        if (!twice && agreed.zone().equals(office.zone())) {
            return time;
        }
        var zone = DateTimeFormatter.ofPattern("zzzz", words.locale()).format(start);
        return words.say("time.inZone", time, zone);
    }

    private String duration(Duration duration) {
        return Stream.of(
                        count("duration.day", duration.toDays()),
                        count("duration.hour", duration.toHoursPart()),
                        count("duration.minute", duration.toMinutesPart()))
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> words.say("and", first, second))
                .orElse("");
    }

    private String count(String key, long count) {
        if (count == 0) {
            return "";
        }
        return count == 1 ? words.get(key) : words.say(key + "s", count);
    }

    private static String phone(@Nullable PhoneNumber phone) {
        return phone == null ? "" : phone.value();
    }
}
