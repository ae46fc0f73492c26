package org.dossierwerk.adapters.persistence.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AnswerRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/** What readers' calendars answered, on PostgreSQL: which of two answers holds is decided where they are kept. */
record JpaAnswerRepository(Work work) implements AnswerRepository {

    private static final String NOT_ASKED_ANEW = "NOT EXISTS (SELECT FROM appointment_asked q"
            + " WHERE q.appointment_id = a.appointment_id AND q.revision > a.sequence)";

    @Override
    public Optional<MailMessageId> invited(AppointmentId appointment, EmailAddress reader) {
        var question = new Sql("SELECT id FROM mail_message WHERE appointment_id = :appointment")
                .add(
                        "AND recipient_key = :reader AND invitation IS NOT NULL ORDER BY revision DESC, written_at DESC LIMIT 1")
                .set("appointment", appointment.value())
                .set("reader", reader.key());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new MailMessageId(line.uuid("id")))
                .findFirst());
    }

    @Override
    public boolean take(Answer answer) {
        var proposal = answer.proposal();
        var insert = new Sql(
                        "INSERT INTO appointment_answer (appointment_id, reader_key, reader, name, kind, sequence,")
                .add("stamp, received_at, proposed_start, proposed_end, comment)")
                .add(
                        "SELECT a.* FROM (SELECT :appointment::uuid AS appointment_id, :key::text, :reader::text, :name::text,")
                .add(":kind::text, :sequence::integer AS sequence, :stamp::timestamptz, :received::timestamptz,")
                .add(
                        proposal == null
                                ? "NULL::timestamptz, NULL::timestamptz,"
                                : ":start::timestamptz, :end::timestamptz,")
                .add(":comment::text) a WHERE " + NOT_ASKED_ANEW)
                .add(
                        "ON CONFLICT (appointment_id, reader_key) DO UPDATE SET reader = excluded.reader, name = excluded.name,")
                .add("kind = excluded.kind, sequence = excluded.sequence, stamp = excluded.stamp,")
                .add("received_at = excluded.received_at, proposed_start = excluded.proposed_start,")
                .add("proposed_end = excluded.proposed_end, comment = excluded.comment")
                .add(
                        "WHERE (appointment_answer.sequence, appointment_answer.stamp) < (excluded.sequence, excluded.stamp)")
                .set("appointment", answer.appointment().value())
                .set("key", answer.reader().key())
                .set("reader", answer.reader().value())
                .set("name", answer.name())
                .set("kind", answer.kind().name())
                .set("sequence", answer.sequence())
                .set("stamp", answer.stamp())
                .set("received", answer.receivedAt())
                .set("comment", answer.comment());
        if (proposal != null) {
            insert.set("start", proposal.start()).set("end", proposal.end());
        }
        return work.with(entityManager -> insert.execute(entityManager) == 1);
    }

    @Override
    public void askAnew(Map<AppointmentId, Integer> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        var insert = new Sql("INSERT INTO appointment_asked (appointment_id, revision) VALUES");
        int i = 0;
        for (var one : revisions.entrySet()) {
            insert.addIf(i > 0, ",")
                    .add("(:appointment%1$d, :revision%1$d)".formatted(i))
                    .set("appointment" + i, one.getKey().value())
                    .set("revision" + i, one.getValue());
            i++;
        }
        insert.add("ON CONFLICT (appointment_id) DO UPDATE SET revision = excluded.revision");
        work.with(insert::execute);
    }

    @Override
    public List<Answer> of(Collection<AppointmentId> appointments) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        var question = new Sql("SELECT a.* FROM appointment_answer a WHERE a.appointment_id IN (:appointments) AND")
                .add(NOT_ASKED_ANEW + " ORDER BY a.appointment_id, a.received_at, a.reader_key")
                .set(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(JpaAnswerRepository::read)
                .toList());
    }

    private static Answer read(Columns line) {
        return new Answer(
                new AppointmentId(line.uuid("appointment_id")),
                new EmailAddress(line.text("reader")),
                line.text("name"),
                line.choice("kind", Answer.Kind.class),
                line.integer("sequence"),
                line.instant("stamp"),
                line.instant("received_at"),
                line.has("proposed_start")
                        ? new TimeSlot(line.instant("proposed_start"), line.instant("proposed_end"))
                        : null,
                line.text("comment"));
    }
}
