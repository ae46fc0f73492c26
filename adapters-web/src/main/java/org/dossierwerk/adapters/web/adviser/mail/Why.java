package org.dossierwerk.adapters.web.adviser.mail;

import java.time.ZoneId;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.mail.MailLedger.Deed;
import org.dossierwerk.application.mail.MailLedger.Story;
import org.dossierwerk.domain.appointment.Aspect;
import org.dossierwerk.domain.mail.AppointmentReminder;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Prompt;

/** Why a mail was written, in a sentence (BEY-16). */
final class Why {

    private Why() {}

    /** @param author who wrote it by hand; empty when it left by itself */
    static String of(MailMessage.Snapshot state, Story story, String author, Words words, ZoneId zone) {
        var cause = state.cause();
        if (cause.prompt() instanceof Prompt.Again) {
            return words.of("mail.why.again", author);
        }
        if (cause.prompt() instanceof AppointmentReminder reminder) {
            return words.of(
                    "mail.why.appointment-reminder",
                    words.number(reminder.hours()),
                    words.momentIn(zone, reminder.start()));
        }
        var reminder = cause.reminder();
        if (reminder != null) {
            return words.of("mail.why.reminder", words.number(reminder.workingDays()), words.longDate(reminder.day()));
        }
        var occasion = words.of("mail.occasion." + cause.occasion());
        if (!author.isEmpty()) {
            return words.of("mail.why.by-hand", occasion, author);
        }
        return story.deed() == null ? occasion : deed(cause.occasion(), story.deed(), words, zone);
    }

    private static String deed(Occasion occasion, Deed deed, Words words, ZoneId zone) {
        var what = occasion == Occasion.CHANGE && deed.aspects().contains(Aspect.TIME) ? "MOVED" : occasion.name();
        return words.of("mail.why." + what, deed.by(), words.momentIn(zone, deed.at()));
    }
}
