package org.dossierwerk.application.appointment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.application.mail.Readers;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.jspecify.annotations.Nullable;

/** What the panel of an appointment shows: proposals for a new one, and everything about one there is. */
final class Panel {

    private final Workbench bench;
    private final Stores stores;
    private final Planning planning;
    private final DocumentCheckFacts checks;
    private final Readers readers;

    Panel(Workbench bench, Planning planning, DocumentCheckFacts checks) {
        this.bench = bench;
        this.stores = bench.stores();
        this.planning = planning;
        this.checks = checks;
        this.readers = new Readers(stores);
    }

    Draft draft(Dossier.Snapshot dossier, Proposal.Entry typed, @Nullable LocalDateTime start) {
        return draft(dossier.handling().adviser(), readers.cards(dossier), reachable(dossier.id()), typed, start);
    }

    /** For a group, in which nobody takes part yet. */
    Draft draft(UserId usualAdviser, Proposal.Entry typed, @Nullable LocalDateTime start) {
        return draft(usualAdviser, List.of(), List.of(), typed, start);
    }

    private Draft draft(
            UserId usualAdviser,
            List<Party.Snapshot> parties,
            List<String> told,
            Proposal.Entry typed,
            @Nullable LocalDateTime start) {
        var type = typeFor(typed);
        var setup = type.setup();
        var adviser = Objects.requireNonNullElse(typed.adviser(), usualAdviser);
        var duration = Proposal.follow(typed.duration(), typed.durationFilled(), setup.duration());
        var time = planning.proposed(start == null ? nextFreeHour(adviser, duration) : start, duration);
        var channel = Objects.requireNonNullElse(typed.channel(), setup.channel());
        var home = parties.stream()
                .map(card -> card.contact().address())
                .filter(Objects::nonNull)
                .findFirst()
                .map(address -> address.line())
                .orElse("");
        var phone = parties.stream()
                .map(card -> card.contact().phone())
                .filter(Objects::nonNull)
                .findFirst()
                .map(number -> number.value())
                .orElse("");
        var spot = Proposal.place(
                typed, new Proposal.Sources(channel, location(typed.location()), usual(adviser), home, phone));
        boolean toCome = time.slot().startsAfter(bench.now());
        return new Draft(
                type.id(),
                Proposal.follow(typed.title(), typed.titleFilled(), setup.title()),
                setup.title(),
                duration,
                setup.duration(),
                adviser,
                time,
                channel,
                typed.placeSource(),
                spot.location(),
                spot.text(),
                spot.filled(),
                home,
                planning.taken(adviser, time.slot(), null),
                told,
                toCome && setup.confirmation().onPlanning() && !told.isEmpty());
    }

    private AppointmentType.Snapshot typeFor(Proposal.Entry typed) {
        var chosen = typed.typeChosen();
        if (chosen != null) {
            return planning.type(chosen, null).snapshot();
        }
        return stores.appointmentTypes().all().stream()
                .map(AppointmentType::snapshot)
                .filter(AppointmentType.Snapshot::active)
                .findFirst()
                .orElseThrow(AppointmentRefusal.TypeUnavailable::new);
    }

    private LocalDateTime nextFreeHour(UserId adviser, Duration duration) {
        var today = planning.today();
        return planning.freeHours(adviser, today, null).firstWholeHourAfter(today, duration);
    }

    private @Nullable Location usual(UserId adviser) {
        return stores.users()
                .find(adviser)
                .map(user -> location(user.snapshot().profile().defaultLocation()))
                .orElse(null);
    }

    private @Nullable Location location(@Nullable LocationId id) {
        return id == null
                ? null
                : stores.office().location(id).filter(Location::active).orElse(null);
    }

    Details details(Appointment appointment) {
        var state = appointment.snapshot();
        var type = planning.type(state.type(), state.type()).snapshot();
        boolean toCome = state.active() && appointment.isToCome(bench.now());
        var names = reachable(state.dossier());
        boolean told = toCome && !names.isEmpty();
        return new Details(
                state,
                type,
                adviser(state.particulars().adviser()),
                !appointment.isToCome(bench.now()),
                results(state, type),
                names,
                told,
                told && type.setup().confirmation().onCancelling(),
                toCome && checks.isEmpty(state.id()));
    }

    private List<String> reachable(DossierId dossier) {
        return readers.of(dossier).stream()
                .map(Reader::recipient)
                .filter(recipient -> recipient.email() != null)
                .map(recipient -> recipient.name())
                .toList();
    }

    private static List<AppointmentResult> results(Appointment.Snapshot state, AppointmentType.Snapshot type) {
        var recorded = state.outcome();
        return type.setup().results().stream()
                .filter(result ->
                        result.active() || recorded != null && result.id().equals(recorded.result()))
                .toList();
    }

    private Colleague adviser(UserId adviser) {
        return stores.users()
                .find(adviser)
                .map(user -> Colleague.of(user.snapshot()))
                .orElseThrow(OfficeRefusal.NotFound::new);
    }
}
