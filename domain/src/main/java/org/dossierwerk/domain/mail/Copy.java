package org.dossierwerk.domain.mail;

/** Somebody who gets a message besides its first recipient, and sees the others. */
public record Copy(Recipient recipient, Kind kind) {

    /** In which line of the message they stand. */
    public enum Kind {
        TO,
        CC
    }
}
