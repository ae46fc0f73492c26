package org.dossierwerk.application.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.MailViews.Details;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

final class MailingService implements Mailing {

    private static final int LINES = 50;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Correspondence correspondence;
    private final Readers readers;

    MailingService(Workbench bench, Gate gate, Correspondence correspondence) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.correspondence = correspondence;
        this.readers = new Readers(stores);
    }

    @Override
    public List<Line> outbox(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            return stores.mailQueries().of(dossier, Page.MOST);
        });
    }

    @Override
    public Page<Line> officeOutbox(@Nullable String cursor) {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            return stores.mailQueries().page(null, Set.of(MailStatus.values()), cursor, LINES);
        });
    }

    @Override
    public Details get(MailMessageId id) {
        return stores.unitOfWork().read(() -> {
            var state = find(gate.enter(), id).snapshot();
            var html = HtmlPart.of(
                    AccessMark.hidden(state), state.language(), bench.settings().name());
            return new Details(state, author(state.cause().author()), html);
        });
    }

    @Override
    public Draft draft(AppointmentId id, Occasion occasion) {
        return stores.unitOfWork().read(() -> {
            var appointment = appointment(gate.enterToWork(), id, occasion);
            var to = readersOf(appointment);
            return new Draft(id, occasion, to, correspondence.letter(appointment, occasion, to));
        });
    }

    @Override
    public List<MailMessageId> send(Send command) {
        var ids = command.to().stream().map(person -> idOf(command, person)).toList();
        return Once.of(stores.unitOfWork(), () -> sent(command, ids), () -> sendNew(command));
    }

    private Optional<List<MailMessageId>> sent(Send command, List<MailMessageId> ids) {
        appointment(gate.enterToWork(), command.appointment(), command.occasion());
        boolean all = !ids.isEmpty()
                && ids.stream().allMatch(id -> stores.mailMessages().find(id).isPresent());
        return all ? Optional.of(ids) : Optional.empty();
    }

    private List<MailMessageId> sendNew(Send command) {
        var me = gate.enterToWork();
        var appointment = appointment(me, command.appointment(), command.occasion());
        var to = readersOf(appointment).stream()
                .filter(reader -> command.to().contains(reader.person()))
                .toList();
        if (to.isEmpty() || to.size() < command.to().size()) {
            throw new MailRefusal.NoRecipient();
        }
        var letter = new Letter(
                Text.required("subject", command.letter().subject(), LONGEST_SUBJECT),
                Text.block("text", command.letter().text(), LONGEST_TEXT));
        for (var reader : to) {
            var id = idOf(command, reader.person());
            if (stores.mailMessages().find(id).isEmpty()) {
                correspondence.writeByHand(id, appointment, command.occasion(), reader.recipient(), letter, me.id());
            }
        }
        return to.stream().map(reader -> idOf(command, reader.person())).toList();
    }

    /** The same for the same words to the same reader from the same form; other words are another message. */
    private static MailMessageId idOf(Send command, PartyId reader) {
        var letter = command.letter();
        var identity = String.join(
                "\0",
                command.form().toString(),
                command.appointment().value().toString(),
                reader.value().toString(),
                letter.subject(),
                letter.text());
        return new MailMessageId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void retry(MailMessageId id) {
        stores.unitOfWork().run(() -> {
            var message = find(gate.enter(), id);
            message.retry(bench.now());
            stores.mailMessages().save(message);
        });
    }

    private List<Reader> readersOf(Appointment.Snapshot appointment) {
        return readers.of(appointment.dossier()).stream()
                .filter(reader -> reader.recipient().email() != null)
                .toList();
    }

    private Appointment.Snapshot appointment(Visitor me, AppointmentId id, Occasion occasion) {
        if (!occasion.carriesAppointment()) {
            throw new MailRefusal.NoTemplate();
        }
        var appointment = stores.appointments()
                .find(id)
                .orElseThrow(AppointmentRefusal.NotFound::new)
                .snapshot();
        gate.knownDossier(me, appointment.dossier()).orElseThrow(AppointmentRefusal.NotFound::new);
        return appointment;
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

    private String author(@Nullable UserId author) {
        return author == null
                ? ""
                : stores.users()
                        .find(author)
                        .map(user -> user.snapshot().profile().name().full())
                        .orElse("");
    }
}
