package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.agenda.AgendaView;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.InvalidValue;

/**
 * What of the calendars somebody asked to see, as the address says it. Nonsense in an address shows the usual calendar.
 *
 * @param date empty for today
 * @param advisers empty when the address names none: then the usual ones are shown
 * @param noAdviser whether the address says that no calendar is on
 */
record CalendarQuery(
        Optional<AgendaView> view,
        Optional<LocalDate> date,
        boolean wholeDay,
        List<UserId> advisers,
        boolean noAdviser) {

    static CalendarQuery of(Input input, LocalDate today) {
        var keys = input.texts("adviser");
        return new CalendarQuery(
                AgendaView.fromParam(input.text("view")),
                day(input.text("date"), today),
                input.text("hours").equals("all"),
                keys.stream().flatMap(key -> user(key).stream()).toList(),
                keys.equals(List.of("")));
    }

    /** The same query, at that date unless the address names one. */
    CalendarQuery orAt(LocalDate usual) {
        return new CalendarQuery(view, date.or(() -> Optional.of(usual)), wholeDay, advisers, noAdviser);
    }

    /** A path seen as this query sees it, on that day. */
    String on(String path, LocalDate day) {
        var address = new StringBuilder(path).append("?date=").append(day);
        view.ifPresent(chosen -> address.append("&view=").append(chosen.param()));
        advisers.forEach(adviser -> address.append("&adviser=").append(adviser.value()));
        return address.toString();
    }

    /** The same query at that date. */
    CalendarQuery at(LocalDate other) {
        return new CalendarQuery(view, Optional.of(other), wholeDay, advisers, noAdviser);
    }

    /** The same query with the usual calendars: a form's own adviser is no choice of calendars. */
    CalendarQuery withoutAdvisers() {
        return new CalendarQuery(view, date, wholeDay, List.of(), false);
    }

    /** A day as typed, if it can be read. */
    static Optional<LocalDate> day(String typed, LocalDate today) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(TypedDate.read(typed, today));
        } catch (InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<UserId> user(String key) {
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(new UserId(UUID.fromString(key)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
