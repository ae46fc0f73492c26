package org.dossierwerk.application.mail;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.PersonName;

/** Values of a letter. */
final class MailValues {

    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    private MailValues() {}

    static MailValues of(OfficeSettings settings, MailTemplate.Variant variant) {
        var made = new MailValues();
        made.values.put(Placeholder.OFFICE_NAME, settings.name());
        return made;
    }

    MailValues readers(List<Party.Snapshot> cards) {
        values.put(
                Placeholder.SALUTATION,
                cards.stream().map(card -> card.identity().displayName()).collect(Collectors.joining(", ")));
        return this;
    }

    MailValues person(PersonName name) {
        values.put(Placeholder.SALUTATION, name.full());
        return this;
    }

    MailValues dossier(Dossier.Snapshot dossier) {
        values.put(Placeholder.DOSSIER_NUMBER, dossier.number().value());
        return this;
    }

    MailValues appointment(Appointment.Snapshot appointment) {
        values.put(Placeholder.APPOINTMENT_TITLE, appointment.particulars().title());
        values.put(
                Placeholder.APPOINTMENT_TIME,
                appointment.particulars().time().wallTime().toString());
        values.put(
                Placeholder.APPOINTMENT_PLACE, appointment.particulars().place().text());
        return this;
    }

    MailValues adviser(User.Snapshot adviser) {
        values.put(Placeholder.ADVISER_NAME, adviser.profile().name().full());
        return this;
    }

    MailValues access(String userName) {
        values.put(Placeholder.USER_NAME, userName);
        values.put(Placeholder.ACCESS_LINK, Placeholder.ACCESS_LINK.mark());
        return this;
    }

    MailValues portal(URI address) {
        values.put(Placeholder.PORTAL_LINK, address.toString());
        return this;
    }

    Map<Placeholder, String> values() {
        return values;
    }
}
