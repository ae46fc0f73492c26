package org.dossierwerk.adapters.web.adviser.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.shared.TypedTime;
import org.dossierwerk.adapters.web.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * When a scenario is to be carried out, as a form has it: a date, and a time only after it was said that there is one (SCN-09).
 *
 * @param on null when it was refused
 */
record Moment(@Nullable LocalDate on, @Nullable LocalTime at) {

    static Moment read(Input input, LocalDate today) {
        var on = input.require("executeOn", typed -> TypedDate.read(typed, today));
        var at = input.checked("timed") ? input.require("executeAt", TypedTime::read) : null;
        return new Moment(on, at);
    }

    /** Whether it waits until then; without a time it comes about at the beginning of its day. */
    boolean isAfter(LocalDateTime now) {
        return on != null
                && (at == null ? on.isAfter(now.toLocalDate()) : on.atTime(at).isAfter(now));
    }

    static Form fill(Form form, LocalDate on, @Nullable LocalTime at, Words words) {
        return form.with("executeOn", words.dateInField(on))
                .with("timed", at == null ? "" : "true")
                .with("executeAt", at == null ? "" : words.time(at));
    }

    static String say(LocalDate on, @Nullable LocalTime at, Words words) {
        return at == null
                ? words.dateWithYear(on)
                : words.of("scenario.run.at", words.dateWithYear(on), words.time(at));
    }
}
