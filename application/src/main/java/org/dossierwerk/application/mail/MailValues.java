package org.dossierwerk.application.mail;

import java.util.EnumMap;
import java.util.Map;
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

    static MailValues of(MailTemplate.Variant variant, OfficeSettings settings) {
        var made = new MailValues();
        made.values.put(Placeholder.OFFICE_NAME, settings.name());
        return made;
    }

    MailValues client(Party.Snapshot card) {
        values.put(Placeholder.SALUTATION, card.identity().displayName());
        return this;
    }

    MailValues greeting(PersonName name) {
        values.put(Placeholder.SALUTATION, name.full());
        return this;
    }

    MailValues dossier(Dossier.Snapshot dossier) {
        values.put(Placeholder.DOSSIER_NUMBER, dossier.number().value());
        return this;
    }

    MailValues appointment(Appointment.Particulars particulars) {
        values.put(Placeholder.APPOINTMENT_TITLE, particulars.title());
        values.put(Placeholder.APPOINTMENT_TIME, particulars.time().wallTime().toString());
        values.put(Placeholder.APPOINTMENT_PLACE, particulars.place().text());
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

    MailValues portal(String address) {
        values.put(Placeholder.PORTAL_LINK, address);
        return this;
    }

    Map<Placeholder, String> values() {
        return values;
    }
}
