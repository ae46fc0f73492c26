package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Conflict;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Difference;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.Details;

/** What was typed beside what somebody else stored meanwhile. */
final class Differences {

    private final DeskVisit visit;
    private final Words words;

    Differences(DeskVisit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    Conflict between(Details stored, Typed mine) {
        var theirs = Typed.of(stored, words);
        var differences = new ArrayList<Difference>();
        compare(differences, "type", theirs, mine, typed -> type(typed.type()));
        compare(differences, "channel", theirs, mine, typed -> channel(typed.channel()));
        compare(differences, "title", theirs, mine, Typed::title);
        compare(differences, "date", theirs, mine, Typed::date);
        compare(differences, "time", theirs, mine, Typed::time);
        compare(differences, "duration", theirs, mine, Typed::duration);
        compare(differences, "adviser", theirs, mine, typed -> adviser(typed.adviser()));
        compare(
                differences,
                "placeText." + stored.state().particulars().place().channel(),
                theirs,
                mine,
                Typed::placeText);
        compare(differences, "remarks", theirs, mine, Typed::remarks);
        return new Conflict(
                who(stored),
                List.copyOf(differences),
                DossierCalendar.path(stored.state().dossier(), stored.state().id()));
    }

    private void compare(
            List<Difference> differences, String label, Typed theirs, Typed mine, Function<Typed, String> part) {
        var stored = part.apply(theirs);
        var typed = part.apply(mine);
        if (!stored.strip().equals(typed.strip())) {
            differences.add(new Difference(words.of("appointment." + label), stored, typed));
        }
    }

    private String type(String id) {
        return visit.desk().appointmentTypes().list().stream()
                .filter(type -> type.id().value().toString().equals(id))
                .map(type -> type.name())
                .findFirst()
                .orElse("");
    }

    private String channel(String name) {
        return words.has("appointment.channel." + name) ? words.of("appointment.channel." + name) : "";
    }

    private String adviser(String id) {
        return visit.desk().agenda().colleagues().stream()
                .filter(colleague -> colleague.id().value().toString().equals(id))
                .map(colleague -> colleague.name())
                .findFirst()
                .orElse("");
    }

    /** Who stored it, by the history of the appointment. */
    private String who(Details stored) {
        return visit.desk().history().of(stored.state().id()).stream()
                .map(entry -> entry.actorName())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> words.of("appointment.somebody-else"));
    }
}
