package org.dossierwerk.domain.mail;

/** What became of a message. */
public enum MailStatus {
    /** It leaves as soon as it can. */
    WAITING,
    SENT,
    /** It was taken, and came back: nobody reads mail at that address. */
    BOUNCED,
    /** A server refused it for good; somebody has to look (reading 40). */
    FAILED,
    /** It was overtaken by a later one, or what it said is no longer true. */
    SUPERSEDED,
    /** There is no address to send it to (reading 39), or none that mail arrives at. */
    NOT_SENDABLE
}
