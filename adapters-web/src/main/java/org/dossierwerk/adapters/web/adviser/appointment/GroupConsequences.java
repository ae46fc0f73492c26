package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Consequence;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.Seat;

/** Who hears of it when a group is changed or cancelled, said before the click (UI rule 6.1). */
final class GroupConsequences {

    private static final int NAMED = 3;

    private final Words words;
    private final GroupDetails group;

    GroupConsequences(DeskVisit visit, GroupDetails group) {
        this.words = visit.words();
        this.group = group;
    }

    Consequence ofChanging() {
        if (taking() == 0) {
            return new Consequence(words.of("group.consequence.nobody"), false);
        }
        return group.started()
                ? new Consequence(words.of("appointment.consequence.silent"), false)
                : new Consequence(words.of("group.consequence.change", everybody(), taking()), true);
    }

    /** What cancelling does, sentence by sentence. */
    List<String> ofCancelling() {
        var gone = words.of("group.cancel.gone");
        if (taking() == 0) {
            return List.of(gone, words.of("group.consequence.nobody"));
        }
        boolean told = !group.started() && group.type().setup().confirmation().onCancelling();
        return List.of(
                gone,
                words.of("group.cancel.seats", everybody(), taking()),
                told ? words.of("group.cancel.mail") : words.of("group.cancel.no-mail"));
    }

    private int taking() {
        return group.participants().size() + group.others();
    }

    /** The first few by name, and how many more there are. */
    private String everybody() {
        var names = group.participants().stream().limit(NAMED).map(Seat::client).toList();
        int more = taking() - names.size();
        if (names.isEmpty()) {
            return words.of("group.count", more);
        }
        if (more > 0) {
            return words.of("common.and", String.join(", ", names), words.of("group.more", more));
        }
        var last = names.get(names.size() - 1);
        return names.size() == 1
                ? last
                : words.of("common.and", String.join(", ", names.subList(0, names.size() - 1)), last);
    }
}
