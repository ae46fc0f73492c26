package org.dossierwerk.application.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.GroupLine;
import org.dossierwerk.application.appointment.GroupViews.Seat;
import org.dossierwerk.application.dossier.DossierTitle;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.GroupAppointment.Participant;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;

/** What the panel of a group shows: everything about it, and of its participants those whom the visitor may know. */
final class GroupPanel {

    private final Workbench bench;
    private final Stores stores;

    GroupPanel(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    GroupDetails details(Visitor me, GroupAppointment.Snapshot group) {
        var dossiers = known(me, group);
        var named = group.participants().stream()
                .filter(participant -> dossiers.containsKey(participant.dossier()))
                .toList();
        var agreed = group.setup().particulars();
        var answers = answers(named);
        var clients = clients(dossiers.values());
        return new GroupDetails(
                group.showing(named),
                type(group),
                adviser(agreed.adviser()),
                named.stream()
                        .map(participant -> seat(participant, dossiers.get(participant.dossier()), clients, answers))
                        .toList(),
                group.participants().size() - named.size(),
                !agreed.time().slot().startsAfter(bench.now()));
    }

    private Map<DossierId, Dossier.Snapshot> known(Visitor me, GroupAppointment.Snapshot group) {
        var ids = group.participants().stream().map(Participant::dossier).toList();
        return stores.dossiers().findAll(ids).stream()
                .map(Dossier::snapshot)
                .filter(dossier -> me.mayKnow(dossier.handling()))
                .collect(Collectors.toMap(Dossier.Snapshot::id, Function.identity()));
    }

    private Map<AppointmentId, List<Answer.Kind>> answers(List<Participant> participants) {
        var seats = participants.stream().map(Participant::seat).toList();
        return stores.answers().of(seats).stream()
                .collect(Collectors.groupingBy(
                        Answer::appointment, Collectors.mapping(Answer::kind, Collectors.toList())));
    }

    /** All of them with one question. */
    private Map<PartyId, Party.Identity> clients(Collection<Dossier.Snapshot> dossiers) {
        var parties = dossiers.stream()
                .flatMap(dossier -> dossier.client().parties().stream())
                .toList();
        return stores.parties().findAll(parties).stream()
                .map(Party::snapshot)
                .collect(Collectors.toMap(Party.Snapshot::id, Party.Snapshot::identity));
    }

    private static Seat seat(
            Participant participant,
            Dossier.Snapshot dossier,
            Map<PartyId, Party.Identity> clients,
            Map<AppointmentId, List<Answer.Kind>> answers) {
        return new Seat(
                dossier.id(),
                dossier.number().value(),
                DossierTitle.of(
                        dossier.client().parties().stream().map(clients::get).toList()),
                participant.seat(),
                Answer.Kind.of(answers.getOrDefault(participant.seat(), List.of())));
    }

    private AppointmentType.Snapshot type(GroupAppointment.Snapshot group) {
        return stores.appointmentTypes()
                .find(group.setup().type())
                .map(AppointmentType::snapshot)
                .orElseThrow(AppointmentRefusal.TypeUnavailable::new);
    }

    private Colleague adviser(UserId adviser) {
        return Optional.ofNullable(colleagues(List.of(adviser)).get(adviser)).orElseThrow(OfficeRefusal.NotFound::new);
    }

    private Map<UserId, Colleague> colleagues(List<UserId> ids) {
        return stores.users().findAll(ids).stream()
                .map(User::snapshot)
                .collect(Collectors.toMap(User.Snapshot::id, Colleague::of));
    }

    List<GroupLine> lines(List<GroupAppointment> groups) {
        var states = groups.stream().map(GroupAppointment::snapshot).toList();
        var advisers = colleagues(states.stream()
                .map(group -> group.setup().particulars().adviser())
                .distinct()
                .toList());
        return states.stream()
                .map(group ->
                        line(group, advisers.get(group.setup().particulars().adviser())))
                .toList();
    }

    private static GroupLine line(GroupAppointment.Snapshot group, Colleague adviser) {
        var agreed = group.setup().particulars();
        return new GroupLine(
                group.id(),
                agreed.title(),
                agreed.time(),
                adviser,
                group.participants().size(),
                group.setup().capacity());
    }
}
