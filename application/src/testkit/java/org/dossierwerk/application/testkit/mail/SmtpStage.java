package org.dossierwerk.application.testkit.mail;

/** Where in a conversation a mail server answers, and so where it can fail; in the order of the conversation. */
public enum SmtpStage {
    /** A connection came; nothing was said yet. */
    CONNECT,
    BANNER,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** While the message comes. Only a cut or a pause can happen here. */
    IN_THE_BODY,
    /** The message is there and stored, and the answer that says so is due. */
    FINAL_DOT,
    /** The message is stored and the answer was given. Only a cut or a pause can happen here. */
    AFTER_THE_ANSWER,
    QUIT;

    /** Whether it comes again with each message of a conversation. */
    boolean isOfEachMessage() {
        return compareTo(MAIL) >= 0 && this != QUIT;
    }
}
