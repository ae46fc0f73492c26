package org.dossierwerk.domain.mail;

import java.util.Arrays;
import java.util.Optional;

/** What a template may mention, and nothing else (RELIABILITY D10): written {@code {{appointment.date}}}. */
public enum Placeholder {
    SALUTATION("salutation"),
    CLIENT_NAME("client.name"),
    DOSSIER_NUMBER("dossier.number"),
    APPOINTMENT_TITLE("appointment.title"),
    APPOINTMENT_DATE("appointment.date"),
    APPOINTMENT_TIME("appointment.time"),
    APPOINTMENT_DURATION("appointment.duration"),
    APPOINTMENT_PLACE("appointment.place"),
    APPOINTMENT_REMARKS("appointment.remarks"),
    /** The documents that are missing, a line for each. */
    DOCUMENTS_MISSING("documents.missing"),
    ADVISER_NAME("adviser.name"),
    ADVISER_PHONE("adviser.phone"),
    ADVISER_EMAIL("adviser.email"),
    OFFICE_NAME("office.name"),
    OFFICE_PHONE("office.phone"),
    PORTAL_LINK("portal.link"),
    USER_NAME("access.userName"),
    /** The personal one-time link. It is put in while the message leaves, and is never kept in the ledger. */
    ACCESS_LINK("access.link");

    private final String key;

    Placeholder(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** As it is written in a template. */
    public String mark() {
        return "{{" + key + "}}";
    }

    /** Whether its value is an address that the office itself gives out, so that a link may lead there. */
    public boolean isAddress() {
        return this == PORTAL_LINK || this == ACCESS_LINK;
    }

    /** Whether it says something in mails of that occasion. */
    public boolean fits(Occasion occasion) {
        return switch (this) {
            case SALUTATION, CLIENT_NAME, OFFICE_NAME, OFFICE_PHONE, PORTAL_LINK -> true;
            case DOCUMENTS_MISSING -> occasion == Occasion.REMINDER;
            case USER_NAME, ACCESS_LINK -> occasion.isPersonal();
            case DOSSIER_NUMBER, ADVISER_NAME, ADVISER_PHONE, ADVISER_EMAIL -> !occasion.isPersonal();
            default -> occasion.concernsAppointment() || occasion.isFree();
        };
    }

    public static Optional<Placeholder> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }
}
