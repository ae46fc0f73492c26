package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.AnswerLine;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.State;
import org.dossierwerk.adapters.web.shared.AnswerSigns;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.mail.Returns;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What the invited readers of an appointment answered, in words. */
final class Asked {

    private final DeskVisit visit;
    private final Words words;

    Asked(DeskVisit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    /** @param takeOver leads to the form with the proposed time in it */
    List<AnswerLine> lines(AppointmentId appointment, String takeOver) {
        return visit.desk().returns().asked(appointment).stream()
                .map(asked -> line(asked, takeOver))
                .toList();
    }

    /** The time that a reader proposed last. */
    Optional<TimeSlot> proposal(AppointmentId appointment) {
        return visit.desk().returns().asked(appointment).stream()
                .flatMap(asked -> Stream.ofNullable(asked.answer()))
                .filter(answer -> answer.proposal() != null)
                .max(Comparator.comparing(Answer::receivedAt))
                .map(answer -> Objects.requireNonNull(answer.proposal()));
    }

    private AnswerLine line(Returns.Asked asked, String takeOver) {
        var answer = asked.answer();
        return answer == null
                ? new AnswerLine(asked.reader().name(), state(null, words), "", "")
                : new AnswerLine(
                        asked.reader().name(),
                        state(answer.kind(), words),
                        detail(answer),
                        answer.proposal() == null ? "" : takeOver);
    }

    private String detail(Answer answer) {
        var proposal = answer.proposal();
        return Stream.of(
                        proposal == null ? "" : words.of("appointment.answer.proposes", when(proposal)),
                        answer.comment(),
                        words.of("appointment.answer.at", words.momentIn(visit.zone(), answer.receivedAt())))
                .filter(text -> !text.isEmpty())
                .reduce((left, right) -> left + " · " + right)
                .orElse("");
    }

    private String when(TimeSlot slot) {
        return words.momentIn(visit.zone(), slot.start()) + "–" + words.timeIn(visit.zone(), slot.end());
    }

    /** How it stands with an invitation, also with one that nobody answered. */
    static State state(Answer.@Nullable Kind kind, Words words) {
        var sign = AnswerSigns.of(kind, words);
        if (kind == null || sign == null) {
            return new State(words.of("appointment.answer.NONE"), "quiet", "clock");
        }
        var tone = switch (kind) {
            case ACCEPTED -> "ok";
            case TENTATIVE, COUNTERED -> "warn";
            case DECLINED -> "bad";
        };
        return new State(sign.text(), tone, sign.icon());
    }
}
