package org.dossierwerk.application.mail;

/**
 * What whoever runs the office decides about leaving mail.
 *
 * @param mostInAnHour how many messages all instances together hand over in an hour; the others wait in their order
 * @param retriesUnanswered whether a message whose handing over ended without an answer is handed over again, as the same
 *     message, for a day; else somebody has to look whether it arrived (RELIABILITY INV-4)
 */
public record MailRules(int mostInAnHour, boolean retriesUnanswered) {

    public MailRules {
        if (mostInAnHour < 1) {
            throw new IllegalArgumentException("Mail has to leave: " + mostInAnHour + " in an hour");
        }
    }

    /** A thousand in an hour, as many mail servers allow an office; retrying. */
    public static MailRules standard() {
        return new MailRules(1_000, true);
    }

    /** For an office whose server takes whatever comes. */
    public static MailRules unlimited() {
        return new MailRules(Integer.MAX_VALUE, true);
    }

    boolean limits() {
        return mostInAnHour < Integer.MAX_VALUE;
    }
}
