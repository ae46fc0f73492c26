package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
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

    /** How a form in the panel says it: its own date and adviser are not those of the calendars. */
    private static final String SEEN = "seen-";

    static CalendarQuery of(Input input, LocalDate today) {
        var asked = input.texts(SEEN + "date").isEmpty() ? "" : SEEN;
        var keys = input.texts(asked + "adviser");
        return new CalendarQuery(
                AgendaView.fromParam(input.text(asked + "view")),
                day(input.text(asked + "date"), today),
                input.text(asked + "hours").equals("all"),
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
        said().forEach(part ->
                address.append('&').append(part.name()).append('=').append(part.value()));
        return address.toString();
    }

    /** A path seen as this query sees it, today unless it names a day. */
    String on(String path) {
        return date.map(day -> on(path, day)).orElse(path);
    }

    /** What a form sends along, so that what follows is seen as this query sees it. */
    List<Hidden> fields(LocalDate usual) {
        return Stream.concat(Stream.of(new Hidden("date", date.orElse(usual).toString())), said())
                .map(part -> new Hidden(SEEN + part.name(), part.value()))
                .toList();
    }

    /** The path after a form was sent, seen as before; on its usual day when the form did not say. */
    static String back(Input input, LocalDate today, String path) {
        return input.texts(SEEN + "date").isEmpty() ? path : of(input, today).on(path);
    }

    private Stream<Hidden> said() {
        return Stream.of(
                        view.map(chosen -> new Hidden("view", chosen.param())).stream(),
                        wholeDay ? Stream.of(new Hidden("hours", "all")) : Stream.<Hidden>empty(),
                        noAdviser ? Stream.of(new Hidden("adviser", "")) : Stream.<Hidden>empty(),
                        advisers.stream()
                                .map(adviser ->
                                        new Hidden("adviser", adviser.value().toString())))
                .flatMap(parts -> parts);
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
