package org.dossierwerk.application.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.calendar.CalendarFeeds;
import org.dossierwerk.application.documents.ImportantDocuments;
import org.dossierwerk.application.documents.PortalDocuments;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.portal.PortalViews.Contact;
import org.dossierwerk.application.portal.PortalViews.DossierLine;
import org.dossierwerk.application.portal.PortalViews.Overview;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.application.portal.PortalViews.Visit;
import org.dossierwerk.application.source.PortalSourceData;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.PartyRefusal;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

final class PortalService implements Portal {

    private final Workbench bench;
    private final Stores stores;
    private final PartyId client;
    private final Predicate<Dossier.Snapshot> shown;
    private final PortalDocuments documents;
    private final PortalSourceData sourceData;
    private final boolean self;
    private final ImportantDocuments important;
    private final CalendarFeeds feeds;
    private final @Nullable InvitationWriter invitations;

    PortalService(
            Workbench bench,
            PartyId client,
            Predicate<Dossier.Snapshot> shown,
            PortalDocuments documents,
            PortalSourceData sourceData,
            boolean self,
            ImportantDocuments important,
            CalendarFeeds feeds,
            @Nullable InvitationWriter invitations) {
        this.bench = bench;
        this.stores = bench.stores();
        this.client = client;
        this.shown = shown;
        this.documents = documents;
        this.sourceData = sourceData;
        this.self = self;
        this.important = important;
        this.feeds = feeds;
        this.invitations = invitations;
    }

    @Override
    public Overview overview() {
        return stores.unitOfWork().read(() -> {
            var settings = bench.settings();
            var own = openDossiers();
            var tasks = new PortalTasks(
                    bench, client, own.stream().map(OwnDossier::state).toList());
            var visits = visits(own, tasks);
            var first = own.stream().findFirst();
            var manner = first.map(OwnDossier::state)
                    .map(Dossier.Snapshot::manner)
                    .orElseGet(() -> new Dossier.Manner(settings.formOfAddress(), settings.language()));
            return new Overview(
                    settings.name(),
                    settings.zone(),
                    clientName(),
                    manner.formOfAddress(),
                    manner.language(),
                    own.stream().map(OwnDossier::line).toList(),
                    tasks.progress(),
                    tasks.open(),
                    tasks.products(),
                    visits.stream().filter(visit -> !visit.over()).toList(),
                    visits.stream()
                            .filter(Visit::over)
                            .sorted(Comparator.comparing(
                                            (Visit visit) -> visit.time().start())
                                    .reversed())
                            .toList(),
                    first.map(dossier -> dossier.state().handling().adviser())
                            .map(this::contact)
                            .orElse(null),
                    first.map(dossier -> dossier.state().handling().caseHandler())
                            .map(this::contact)
                            .orElse(null));
        });
    }

    @Override
    public Visit appointment(AppointmentId id) {
        return stores.unitOfWork().read(() -> {
            var appointment = own(id);
            var adviser = contact(appointment.particulars().adviser());
            return visit(appointment, adviser == null ? "" : adviser.name(), tasks(appointment.dossier()));
        });
    }

    @Override
    public Task task(ActionItemId id) {
        return stores.unitOfWork().read(() -> {
            var state = find(id).snapshot();
            return tasks(state.dossier()).find(id).orElseThrow(ActionItemRefusal.NotFound::new);
        });
    }

    @Override
    public void report(ActionItemId id) {
        stores.unitOfWork().run(() -> {
            var item = find(id);
            tasks(item.snapshot().dossier()).find(id).orElseThrow(ActionItemRefusal.NotFound::new);
            item.report(bench.now());
            stores.actionItems().save(item);
        });
    }

    @Override
    public void sign(Sign command) {
        if (!self) {
            throw new ActionItemRefusal.OnlyTheClientSigns();
        }
        stores.unitOfWork().run(() -> {
            var item = find(command.task());
            var toSign = tasks(item.snapshot().dossier())
                    .find(command.task())
                    .orElseThrow(ActionItemRefusal.NotFound::new)
                    .toSign();
            if (toSign == null) {
                throw new ActionItemRefusal.NothingToSign();
            }
            if (!toSign.file().equals(command.seen())) {
                throw new ActionItemRefusal.DocumentChanged();
            }
            item.sign(new ActionItem.Signature(command.name(), toSign.file(), toSign.sha256()), bench.now());
            stores.actionItems().save(item);
        });
    }

    private ActionItem find(ActionItemId id) {
        return stores.actionItems().find(id).orElseThrow(ActionItemRefusal.NotFound::new);
    }

    /** What there is to do in one dossier; nothing when it is not the client's. */
    private PortalTasks tasks(DossierId dossier) {
        return new PortalTasks(
                bench,
                client,
                stores.dossiers().find(dossier).map(Dossier::snapshot).filter(this::isOwn).stream()
                        .toList());
    }

    @Override
    public String calendarFile(AppointmentId id) {
        if (invitations == null) {
            throw new AppointmentRefusal.NotFound();
        }
        return stores.unitOfWork().read(() -> {
            var appointment = own(id);
            var organizer = Invitation.Mailbox.of(bench.settings());
            var entry = Invitation.of(appointment, Invitation.Method.PUBLISH, organizer, null);
            return invitations.write(entry, languageOf(appointment), bench.now());
        });
    }

    @Override
    public PortalDocuments documents() {
        return documents;
    }

    @Override
    public PortalSourceData sourceData() {
        return sourceData;
    }

    @Override
    public CalendarFeeds calendarFeeds() {
        return feeds;
    }

    @Override
    public ImportantDocuments importantDocuments() {
        return important;
    }

    private Language languageOf(Appointment.Snapshot appointment) {
        return stores.dossiers()
                .find(appointment.dossier())
                .map(dossier -> dossier.snapshot().manner().language())
                .orElseGet(() -> bench.settings().language());
    }

    private record OwnDossier(Hit hit, Dossier.Snapshot state) {
        DossierLine line() {
            return new DossierLine(hit.number(), hit.title());
        }
    }

    private List<OwnDossier> openDossiers() {
        var hits = stores.dossierQueries().of(client);
        var own = stores.dossiers().findAll(hits.stream().map(Hit::id).toList()).stream()
                .map(Dossier::snapshot)
                .filter(this::isOwn)
                .collect(Collectors.toMap(Dossier.Snapshot::id, Function.identity()));
        return hits.stream()
                .filter(hit -> own.containsKey(hit.id()))
                .map(hit -> new OwnDossier(hit, Objects.requireNonNull(own.get(hit.id()))))
                .toList();
    }

    /** Open, and with the client as an applicant (POR-09). */
    private boolean isOwn(Dossier.Snapshot dossier) {
        return dossier.status() == DossierStatus.OPEN
                && shown.test(dossier)
                && dossier.client().applicants().stream()
                        .anyMatch(applicant -> applicant.person().equals(client));
    }

    private List<Visit> visits(List<OwnDossier> own, PortalTasks tasks) {
        var dossiers = own.stream().map(dossier -> dossier.state().id()).collect(Collectors.toSet());
        var appointments = stores.appointments().ofApplicant(client).stream()
                .map(Appointment::snapshot)
                .filter(appointment -> dossiers.contains(appointment.dossier()))
                .toList();
        var advisers = stores
                .users()
                .findAll(appointments.stream()
                        .map(appointment -> appointment.particulars().adviser())
                        .distinct()
                        .toList())
                .stream()
                .map(User::snapshot)
                .collect(Collectors.toMap(
                        User.Snapshot::id, user -> user.profile().name().full()));
        return appointments.stream()
                .map(appointment -> visit(
                        appointment,
                        advisers.getOrDefault(appointment.particulars().adviser(), ""),
                        tasks))
                .toList();
    }

    /** An inactive appointment is not there for the client (APT-24), nor is one of somebody else. */
    private Appointment.Snapshot own(AppointmentId id) {
        return stores.appointments()
                .find(id)
                .map(Appointment::snapshot)
                .filter(Appointment.Snapshot::active)
                .filter(appointment -> stores.dossiers()
                        .find(appointment.dossier())
                        .filter(dossier -> isOwn(dossier.snapshot()))
                        .isPresent())
                .orElseThrow(AppointmentRefusal.NotFound::new);
    }

    private Visit visit(Appointment.Snapshot appointment, String adviserName, PortalTasks tasks) {
        var agreed = appointment.particulars();
        return new Visit(
                appointment.id(),
                agreed.title(),
                agreed.remarks(),
                agreed.time(),
                agreed.place().channel(),
                agreed.place().text(),
                adviserName,
                !agreed.time().end().isAfter(bench.now()),
                appointment.group() != null,
                tasks.of(DossierItem.of(appointment.id())));
    }

    private @Nullable Contact contact(UserId user) {
        return stores.users()
                .find(user)
                .map(found -> Colleague.of(found.snapshot()))
                .map(found -> new Contact(
                        found.name(), found.initials(), found.hue(), found.jobTitle(), found.phone(), found.email()))
                .orElse(null);
    }

    private PersonName clientName() {
        return stores.parties()
                .find(client)
                .map(card -> card.snapshot().identity())
                .filter(Party.Person.class::isInstance)
                .map(identity -> ((Party.Person) identity).name())
                .orElseThrow(PartyRefusal.NotFound::new);
    }
}
