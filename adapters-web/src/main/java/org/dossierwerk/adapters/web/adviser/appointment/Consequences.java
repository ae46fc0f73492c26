package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Consequence;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.jspecify.annotations.Nullable;

/** Who hears of it when an appointment is saved or cancelled, said before the click (UI rule 6.1). */
final class Consequences {

    private Consequences() {}

    static Consequence ofPlanning(DeskVisit visit, DossierViews.Details dossier, @Nullable AppointmentTypeId type) {
        var words = visit.words();
        if (!confirms(visit, type)) {
            return new Consequence(words.of("appointment.consequence.silent"), false);
        }
        return told(words, readers(dossier), "appointment.consequence.plan");
    }

    /** Whether planning an appointment of that type mails by itself; an unknown type mails nobody. */
    private static boolean confirms(DeskVisit visit, @Nullable AppointmentTypeId type) {
        var types = visit.desk().appointmentTypes();
        return type != null
                && types.list().stream().anyMatch(line -> line.id().equals(type))
                && types.get(type).setup().confirmation().onPlanning();
    }

    static Consequence ofChanging(DeskVisit visit, Details appointment) {
        var words = visit.words();
        return appointment.changeMails()
                ? told(words, appointment.readers(), "appointment.consequence.change")
                : new Consequence(words.of("appointment.consequence.silent"), false);
    }

    /** What cancelling does, sentence by sentence. */
    static List<String> ofCancelling(DeskVisit visit, Details appointment) {
        var words = visit.words();
        var stays = words.of(appointment.cancelRemoves() ? "appointment.cancel.removed" : "appointment.cancel.kept");
        var mail = appointment.cancelMails()
                ? told(words, appointment.readers(), "appointment.cancel.mail").text()
                : words.of("appointment.cancel.no-mail");
        return List.of(stays, words.of("appointment.cancel.nowhere-else"), mail);
    }

    private static Consequence told(Words words, List<String> readers, String key) {
        if (readers.isEmpty()) {
            return new Consequence(words.of("appointment.consequence.nobody"), false);
        }
        return new Consequence(words.of(key, together(words, readers), readers.size()), true);
    }

    private static String together(Words words, List<String> names) {
        return names.size() == 1 ? names.get(0) : words.of("common.and", names.get(0), names.get(1));
    }

    private static List<String> readers(DossierViews.Details dossier) {
        var applicants = dossier.applicants().stream()
                .filter(applicant -> applicant.contact().email() != null)
                .map(applicant -> applicant.identity().name().full());
        var company = Stream.ofNullable(dossier.company())
                .filter(c -> c.contact().email() != null)
                .map(c -> c.identity().name());
        return Stream.concat(applicants, company).toList();
    }
}
