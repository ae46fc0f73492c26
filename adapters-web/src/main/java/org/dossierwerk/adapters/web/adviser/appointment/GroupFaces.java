package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Adding;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Candidate;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Candidates;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Full;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Participant;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Participants;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.Seat;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a group, and who could be added.
 *
 * @param seen the calendars beside it, as forms send them along
 * @param query the same, as links say it; the day it is on
 */
record GroupFaces(DeskVisit visit, GroupDetails group, List<Hidden> seen, CalendarQuery query) {

    private static final int LONGEST = 100;
    private static final int MOST = 8;

    /**
     * @param text by which somebody to add is sought; may be empty
     * @param full who was refused because every seat is taken, or null
     */
    Face participants(String text, List<FieldError> errors, @Nullable Full full) {
        var state = group.state();
        var words = visit.words();
        int taken = group.participants().size() + group.others();
        boolean open = state.active() && !group.started();
        return Face.participants(new Participants(
                Facts.of(group, words),
                words.of("group.seats", taken, state.setup().capacity()),
                group.participants().stream().map(this::participant).toList(),
                group.others() == 0 ? "" : words.of("group.others", group.others()),
                open ? new Adding(path(), path() + "/candidates", candidates(text), errors, full) : null));
    }

    private Participant participant(Seat seat) {
        Words words = visit.words();
        return new Participant(
                seat.client(),
                seat.number(),
                DossierCalendar.path(seat.dossier(), seat.appointment()),
                Asked.state(seat.answer(), words),
                group.state().active() ? query.on(takeOut(seat.dossier())) : "");
    }

    /** Where somebody is taken out again. */
    String takeOut(DossierId dossier) {
        return path() + "/participants/" + dossier.value() + "/remove";
    }

    /** The open dossiers that a few letters find. */
    Candidates candidates(String typed) {
        var text = typed.strip();
        var taking = group.participants().stream().map(Seat::dossier).collect(Collectors.toSet());
        var found = text.isEmpty() || text.length() > LONGEST
                ? List.<Candidate>of()
                : visit.desk().dossiers().search(text).stream()
                        .filter(hit -> hit.status() == DossierStatus.OPEN)
                        .limit(MOST)
                        .map(hit -> candidate(hit, taking))
                        .toList();
        return new Candidates(text, path() + "/participants", seen, found);
    }

    private static Candidate candidate(DossierViews.Hit hit, Set<DossierId> taking) {
        return new Candidate(
                hit.id().value().toString(),
                hit.title(),
                hit.detail().isEmpty() ? hit.number() : hit.number() + " · " + hit.detail(),
                taking.contains(hit.id()));
    }

    private String path() {
        return GroupCalendar.path(group.state().id());
    }
}
