package org.dossierwerk.application.testkit;

import java.util.Map;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.AnswerRepository;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What readers' calendars answered, in memory. */
record MemoryAnswers(Memory memory) implements AnswerRepository {

    private static final Comparator<Answer> BY_AGE =
            Comparator.comparingInt(Answer::sequence).thenComparing(Answer::stamp);

    @Override
    public Optional<MailMessageId> invited(AppointmentId appointment, EmailAddress reader) {
        return memory.with(state -> state.messages.values().stream()
                .filter(message -> appointment.equals(message.cause().appointment()) && message.invitation() != null)
                .filter(message -> message.recipient().email() != null
                        && message.recipient().email().key().equals(reader.key()))
                .max(Comparator.comparingInt((MailMessage.Snapshot message) -> message.cause().revision())
                        .thenComparing(MailMessage.Snapshot::writtenAt))
                .map(MailMessage.Snapshot::id));
    }

    @Override
    public boolean take(Answer answer) {
        return memory.with(state -> {
            var key = answer.appointment().value() + " " + answer.reader().key();
            var kept = state.answers.get(key);
            boolean holds = answer.sequence() >= state.asked.getOrDefault(answer.appointment(), 0)
                    && (kept == null || BY_AGE.compare(kept, answer) < 0);
            if (holds) {
                state.answers.put(key, answer);
            }
            return holds;
        });
    }

    @Override
    public void askAnew(Map<AppointmentId, Integer> revisions) {
        memory.with(state -> {
            state.asked.putAll(revisions);
            return true;
        });
    }

    static Answer.@Nullable Kind of(State state, Appointment.Snapshot appointment) {
        return Answer.Kind.of(holding(state)
                .filter(answer -> answer.appointment().equals(appointment.id()))
                .map(Answer::kind)
                .toList());
    }

    private static Stream<Answer> holding(State state) {
        return state.answers.values().stream()
                .filter(answer -> answer.sequence() >= state.asked.getOrDefault(answer.appointment(), 0));
    }

    @Override
    public List<Answer> of(Collection<AppointmentId> appointments) {
        return memory.with(state -> holding(state)
                .filter(answer -> appointments.contains(answer.appointment())
                        && state.appointments.containsKey(answer.appointment()))
                .sorted(Comparator.comparing((Answer answer) ->
                                answer.appointment().value().toString())
                        .thenComparing(Answer::receivedAt)
                        .thenComparing(answer -> answer.reader().key()))
                .toList());
    }
}
