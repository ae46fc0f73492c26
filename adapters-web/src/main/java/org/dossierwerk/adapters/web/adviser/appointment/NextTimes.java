package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.shared.TypedDuration;
import org.dossierwerk.adapters.web.shared.TypedTime;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.FreeTimes.Question;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.OfferedTimes;
import org.dossierwerk.domain.appointment.OfferedTimes.Firmness;
import org.dossierwerk.domain.appointment.OfferedTimes.Offered;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The next times that may be offered for what stands in the form of an appointment, in words (BEY-04). */
final class NextTimes {

    private static final int MOST = 5;

    private final DeskVisit visit;
    private final Words words;
    private final LocalDate today;

    NextTimes(DeskVisit visit, LocalDate today) {
        this.visit = visit;
        this.words = visit.words();
        this.today = today;
    }

    /**
     * From the day in the form on, and never before today; null when nobody can be asked, because no type or adviser stands there that can be planned.
     *
     * @param adviser the name of the chosen one
     */
    AppointmentForm.@Nullable FreeTimes of(Typed typed, String adviser) {
        var type = lenient(() -> new AppointmentTypeId(UUID.fromString(typed.type())));
        var whose = lenient(() -> new UserId(UUID.fromString(typed.adviser())));
        if (type == null || whose == null) {
            return null;
        }
        var day = lenient(() -> TypedDate.read(typed.date(), today));
        var from = day == null || day.isBefore(today) ? today : day;
        var duration = lenient(() -> TypedDuration.read(typed.duration()));
        var except = typed.version().isEmpty() ? null : lenient(() -> new AppointmentId(UUID.fromString(typed.id())));
        try {
            var offered = visit.desk().freeTimes().offered(new Question(type, whose, duration, from, MOST, except));
            var start = lenient(() -> from.atTime(TypedTime.read(typed.time())));
            return new AppointmentForm.FreeTimes(
                    offered.times().stream().map(time -> option(time, start)).toList(), note(offered, adviser, from));
        } catch (Refusal nobodyToAsk) {
            return null;
        }
    }

    private static <T> @Nullable T lenient(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private Option option(Offered time, @Nullable LocalDateTime chosen) {
        var start = time.slot().start().atZone(visit.zone()).toLocalDateTime();
        return new Option(value(time), text(time), start.equals(chosen));
    }

    /** The start with its offset, as a button sends it. */
    String value(Offered time) {
        return time.slot().start().atZone(visit.zone()).toOffsetDateTime().toString();
    }

    /** The start, and whether it is on request. */
    String text(Offered time) {
        var moment = words.momentIn(visit.zone(), time.slot().start());
        return time.firmness() == Firmness.ON_REQUEST ? words.of("appointment.free.on-request", moment) : moment;
    }

    /** Why there are none, or up to when the adviser's own calendar is known. */
    private String note(OfferedTimes offered, String adviser, LocalDate from) {
        var read = offered.known().moment();
        var moment = read == null ? "" : Calendars.moment(visit, today, read);
        var withheld = offered.withheld();
        if (withheld != null) {
            return switch (withheld) {
                case STALE -> words.of("appointment.free.withheld.STALE", adviser, moment);
                case NEVER_READ -> words.of("appointment.free.withheld.NEVER_READ", adviser);
                case NONE_FREE -> words.of("appointment.free.withheld.NONE_FREE", adviser, words.date(from));
                case TOO_FAR -> words.of("appointment.free.withheld.TOO_FAR");
            };
        }
        return switch (offered.known().state()) {
            case NONE_LINKED -> "";
            case FRESH, STALE -> words.of("agenda.known-until", adviser, moment);
            case NEVER_READ -> words.of("agenda.never-read", adviser);
        };
    }
}
