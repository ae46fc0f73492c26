package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Conflict;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Difference;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Channel;

/** What was typed beside what somebody else stored meanwhile. */
final class Differences {

    private final DeskVisit visit;
    private final Words words;

    Differences(DeskVisit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    Conflict between(Details stored, Typed mine) {
        var state = stored.state();
        return new Conflict(
                who(state.id()),
                differences(
                        Typed.of(stored, words),
                        mine,
                        state.particulars().place().channel()),
                DossierCalendar.path(state.dossier(), state.id()));
    }

    Conflict between(GroupDetails stored, GroupTyped mine) {
        var setup = stored.state().setup();
        var theirs = GroupTyped.of(stored, words);
        var differences = new ArrayList<>(differences(
                theirs.shared(), mine.shared(), setup.particulars().place().channel()));
        compare(differences, "group.capacity", theirs, mine, GroupTyped::capacity);
        compare(differences, "group.description", theirs, mine, GroupTyped::description);
        return new Conflict(
                who(stored.state().id()),
                List.copyOf(differences),
                GroupCalendar.details(stored.state().id()));
    }

    private List<Difference> differences(Typed theirs, Typed mine, Channel channel) {
        var differences = new ArrayList<Difference>();
        compare(differences, "appointment.type", theirs, mine, typed -> type(typed.type()));
        compare(differences, "appointment.channel", theirs, mine, typed -> channel(typed.channel()));
        compare(differences, "appointment.title", theirs, mine, Typed::title);
        compare(differences, "appointment.date", theirs, mine, Typed::date);
        compare(differences, "appointment.time", theirs, mine, Typed::time);
        compare(differences, "appointment.duration", theirs, mine, Typed::duration);
        compare(differences, "appointment.adviser", theirs, mine, typed -> adviser(typed.adviser()));
        compare(differences, "appointment.placeText." + channel, theirs, mine, Typed::placeText);
        compare(differences, "appointment.remarks", theirs, mine, Typed::remarks);
        return List.copyOf(differences);
    }

    private <T> void compare(List<Difference> differences, String label, T theirs, T mine, Function<T, String> part) {
        var stored = part.apply(theirs);
        var typed = part.apply(mine);
        if (!stored.strip().equals(typed.strip())) {
            differences.add(new Difference(words.of(label), stored, typed));
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

    /** Who stored it, by the history of the appointment or group. */
    private String who(AppointmentId stored) {
        return visit.desk().history().of(stored).stream()
                .map(entry -> entry.actorName())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> words.of("appointment.somebody-else"));
    }
}
