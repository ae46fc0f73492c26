package org.dossierwerk.application.mail;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Prompt;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

final class MailLedgerService implements MailLedger {

    private static final int LINES = 50;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final ComingReminders reminders;
    private final Timeliness timeliness;
    private final MailRules rules;
    private final Deeds deeds;

    MailLedgerService(Workbench bench, Gate gate, ComingReminders reminders, Timeliness timeliness, MailRules rules) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.reminders = reminders;
        this.timeliness = timeliness;
        this.rules = rules;
        this.deeds = new Deeds(stores.auditTrail());
    }

    @Override
    public Page<Line> ofDossier(DossierId dossier, Show show, @Nullable String cursor) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            return stores.mailQueries().page(dossier, show.states(), cursor, LINES);
        });
    }

    @Override
    public Page<Line> ofOffice(Show show, @Nullable String cursor) {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            return stores.mailQueries().page(null, show.states(), cursor, LINES);
        });
    }

    @Override
    public Departures departures() {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            var lane = stores.mailLane();
            return new Departures(
                    lane.leftInTheLastHour(bench.now()),
                    rules.mostInAnHour(),
                    lane.held().map(hold -> new Held(hold.reason(), hold.since(), hold.until())));
        });
    }

    @Override
    public List<Coming> coming(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            return Stream.concat(reminders.ofAppointments(dossier), reminders.ofMissingDocuments(dossier))
                    .sorted(Comparator.comparing(Coming::at).thenComparing(Coming::occasion))
                    .toList();
        });
    }

    @Override
    public Story story(MailMessageId id) {
        return stores.unitOfWork().read(() -> {
            var state = find(gate.enter(), id).snapshot();
            var prompt = state.cause().prompt();
            return new Story(
                    deeds.of(state).orElse(null),
                    state.cause().templateVersion(),
                    stores.mailQueries().nextTry(id).orElse(null),
                    prompt instanceof Prompt.Again again ? again.first() : null,
                    stores.mailQueries().repeating(id),
                    maySendAgain(state));
        });
    }

    /** What lets somebody in is asked for anew where access is given; what waits leaves by itself. */
    private boolean maySendAgain(MailMessage.Snapshot state) {
        return !state.cause().occasion().isPersonal()
                && state.cause().dossier() != null
                && !MailMessage.restore(state).isWaiting()
                && timeliness.of(state).dropped() == null;
    }

    @Override
    public MailMessageId sendAgain(Again command) {
        var id = idOf(command);
        return Once.of(stores.unitOfWork(), () -> sent(command, id), () -> sendNew(command, id));
    }

    private Optional<MailMessageId> sent(Again command, MailMessageId id) {
        find(gate.enter(), command.message());
        return stores.mailMessages().find(id).map(known -> id);
    }

    private MailMessageId sendNew(Again command, MailMessageId id) {
        var me = gate.enterToWork();
        var first = find(me, command.message()).snapshot();
        if (!maySendAgain(first)) {
            throw new MailRefusal.NotSentAgain();
        }
        var address = command.address() == null ? first.recipient().email() : command.address();
        if (address == null) {
            throw new MailRefusal.NoRecipient("address");
        }
        var message = MailMessage.write(
                id,
                first.cause().promptedBy(new Prompt.Again(first.id()), me.id()),
                new Recipient(first.recipient().name(), address),
                first.copies(),
                new MailTemplate.Variant(first.language(), first.formOfAddress()),
                first.letter(),
                first.enclosures(),
                invitation(first, address),
                bench.now());
        stores.mailMessages().save(message);
        return id;
    }

    /** The same SEQUENCE, because the appointment is the same (CALENDAR M-2). */
    private static @Nullable Invitation invitation(MailMessage.Snapshot first, EmailAddress address) {
        var invitation = first.invitation();
        return invitation == null
                ? null
                : invitation.to(new Invitation.Mailbox(first.recipient().name(), address));
    }

    private static MailMessageId idOf(Again command) {
        var identity = command.form() + " " + command.message().value() + " "
                + (command.address() == null ? "" : command.address().key());
        return new MailMessageId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
    }

    /** Mail in a dossier is for those who may know of the dossier, other mail for those who maintain users. */
    private MailMessage find(Visitor me, MailMessageId id) {
        var message = stores.mailMessages().find(id).orElseThrow(MailRefusal.NotFound::new);
        var dossier = message.snapshot().cause().dossier();
        boolean known = dossier == null
                ? me.may(Right.MAINTAIN_USERS)
                : me.may(Right.WORK_ON_DOSSIERS)
                        && gate.knownDossier(me, dossier).isPresent();
        if (!known) {
            throw new MailRefusal.NotFound();
        }
        return message;
    }
}
