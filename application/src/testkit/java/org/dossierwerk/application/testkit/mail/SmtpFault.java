package org.dossierwerk.application.testkit.mail;

import java.time.Duration;

/**
 * What a mail server does instead of its usual answer.
 *
 * @param text the answer, for the kind of that name
 * @param pause before the answer, or before each octet of it
 */
public record SmtpFault(Kind kind, String text, Duration pause) {

    /** The ways to fail. */
    public enum Kind {
        /** Hangs up. */
        CUT,
        /** Answers something else. */
        ANSWER,
        /** Answers as usual, but late. */
        LATE,
        /** Answers as usual, octet after octet. */
        DRIP,
        /** Answers with octets that mean nothing, and hangs up. */
        GARBAGE
    }

    public static SmtpFault cut() {
        return new SmtpFault(Kind.CUT, "", Duration.ZERO);
    }

    /** @param answer with its code, such as {@code 451 greylisted}; several lines are set apart by CRLF */
    public static SmtpFault answer(String answer) {
        return new SmtpFault(Kind.ANSWER, answer, Duration.ZERO);
    }

    public static SmtpFault late(Duration by) {
        return new SmtpFault(Kind.LATE, "", by);
    }

    public static SmtpFault drip(Duration betweenOctets) {
        return new SmtpFault(Kind.DRIP, "", betweenOctets);
    }

    public static SmtpFault garbage() {
        return new SmtpFault(Kind.GARBAGE, "", Duration.ZERO);
    }

    /** Whether it says that the command was not carried out. */
    boolean isRefusal() {
        return kind == Kind.ANSWER && (text.startsWith("4") || text.startsWith("5"));
    }
}
