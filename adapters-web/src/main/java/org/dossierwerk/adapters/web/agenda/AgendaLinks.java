package org.dossierwerk.adapters.web.agenda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of the same calendar seen differently: every view, period and choice of calendars has its own. */
final class AgendaLinks {

    private final AgendaRequest request;
    private final List<String> shown;

    AgendaLinks(AgendaRequest request) {
        this.request = request;
        this.shown = request.shown().stream().map(AdviserColumn::key).toList();
    }

    /** The same calendars in another view or at another date. */
    String to(AgendaView view, LocalDate date) {
        return url(view, date, request.wholeDay(), shown);
    }

    /** The same view with all hours, or with the opening hours. */
    String hours(boolean wholeDay) {
        return url(request.view(), request.date(), wholeDay, shown);
    }

    /** The same view with one calendar switched; no calendar at all is {@code adviser=}, because leaving it out means the usual ones. */
    String switched(AdviserColumn adviser) {
        List<String> keys = adviser.shown()
                ? shown.stream().filter(key -> !key.equals(adviser.key())).toList()
                : Stream.concat(shown.stream(), Stream.of(adviser.key())).toList();
        return url(request.view(), request.date(), request.wholeDay(), keys.isEmpty() ? List.of("") : keys);
    }

    /** The form for a new appointment on the date. */
    String create(LocalDate date) {
        return request.paths().create() + "?date=" + date
                + (request.viewChosen() ? "&view=" + request.view().param() : "");
    }

    private String url(AgendaView view, LocalDate date, boolean wholeDay, List<String> keys) {
        String advisers = keys.stream().map(key -> "&adviser=" + encoded(key)).collect(Collectors.joining());
        return request.paths().calendar() + "?view=" + view.param() + "&date=" + date + (wholeDay ? "&hours=all" : "")
                + advisers;
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
