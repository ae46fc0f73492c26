package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Consequence;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.jspecify.annotations.Nullable;

/** Who hears of it when an appointment is saved or cancelled, said before the click (UI rule 6.1). */
final class Consequences {

    private Consequences() {}

    /** @param draft null when nothing could be proposed; then there is nothing to tell of */
    static Consequence ofPlanning(DeskVisit visit, @Nullable Draft draft) {
        return draft == null
                ? new Consequence("", false)
                : of(visit.words(), draft.planMails(), draft.readers(), "appointment.consequence.plan");
    }

    static Consequence ofChanging(DeskVisit visit, Details appointment) {
        return of(visit.words(), appointment.changeMails(), appointment.readers(), "appointment.consequence.change");
    }

    private static Consequence of(Words words, boolean mails, List<String> readers, String key) {
        if (mails) {
            return new Consequence(told(words, readers, key), true);
        }
        var none = readers.isEmpty() ? "appointment.consequence.nobody" : "appointment.consequence.silent";
        return new Consequence(words.of(none), false);
    }

    /** What cancelling does, sentence by sentence. */
    static List<String> ofCancelling(DeskVisit visit, Details appointment) {
        var words = visit.words();
        return List.of(
                stays(words, appointment), words.of("appointment.cancel.nowhere-else"), mail(words, appointment));
    }

    /** What taking the client of a seat out of its group does, sentence by sentence. */
    static List<String> ofLeaving(DeskVisit visit, Details seat) {
        var words = visit.words();
        return List.of(words.of("group.remove.others"), stays(words, seat), mail(words, seat));
    }

    private static String stays(Words words, Details appointment) {
        return words.of(appointment.cancelRemoves() ? "appointment.cancel.removed" : "appointment.cancel.kept");
    }

    private static String mail(Words words, Details appointment) {
        return appointment.cancelMails()
                ? told(words, appointment.readers(), "appointment.cancel.mail")
                : words.of("appointment.cancel.no-mail");
    }

    private static String told(Words words, List<String> readers, String key) {
        return words.of(key, together(words, readers), readers.size());
    }

    private static String together(Words words, List<String> names) {
        return names.size() == 1 ? names.get(0) : words.of("common.and", names.get(0), names.get(1));
    }
}
