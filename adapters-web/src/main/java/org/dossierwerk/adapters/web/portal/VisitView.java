package org.dossierwerk.adapters.web.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.portal.PortalViews;
import org.dossierwerk.domain.appointment.Channel;

/**
 * An appointment in the words a client reads (reading 73). The desk's "as the client sees it" shows this same view.
 *
 * @param when day and start, near days by name: "Vandaag om 11:00 uur"
 * @param times from and to, with the zone's name
 * @param meeting how they meet and how long: "Videogesprek, 60 min"
 * @param place where, a number or a room; may be empty
 * @param join the address of a video room; empty when the place is not one
 * @param ofGroup whether others take part too
 * @param href its own page
 * @param file what a calendar takes
 * @param tasks the action items that belong to it (APT-15)
 * @param readiness how far its documents are, while it is to come
 */
public record VisitView(
        String title,
        String when,
        String day,
        String times,
        String icon,
        String meeting,
        String place,
        Optional<String> join,
        String adviser,
        String remarks,
        boolean over,
        boolean ofGroup,
        String href,
        String file,
        TaskRows tasks,
        Optional<ReadinessView> readiness) {

    public static VisitView of(PortalViews.Visit visit, PortalReader reader) {
        var words = reader.words();
        var now = reader.now();
        var time = visit.time();
        var start = time.startInZone();
        var end = time.endInZone();
        var href = reader.root() + "/appointments/" + visit.id().value();
        return new VisitView(
                visit.title(),
                when(visit, words, now),
                words.longDate(start.toLocalDate()),
                words.of(
                        "portal.times",
                        words.time(start.toLocalTime()),
                        start.toLocalDate().equals(end.toLocalDate())
                                ? words.time(end.toLocalTime())
                                : words.momentIn(time.zone(), time.end()),
                        words.zone(time.zone())),
                icon(visit.channel()),
                words.of("portal.channel." + visit.channel().name(), words.duration(time.duration())),
                visit.place(),
                visit.channel() == Channel.VIDEO ? room(visit.place()) : Optional.empty(),
                visit.adviserName(),
                visit.remarks(),
                visit.over(),
                visit.ofGroup(),
                href,
                href + "/appointment.ics",
                TaskRows.of(visit.tasks(), reader),
                visit.over() ? Optional.empty() : ReadinessView.of(visit.readiness(), reader));
    }

    private static String when(PortalViews.Visit visit, Words words, Instant now) {
        var time = visit.time();
        var start = time.startInZone();
        var clock = words.time(start.toLocalTime());
        if (visit.over()) {
            return words.of("portal.when", capital(words.dateWithYear(start.toLocalDate())), clock);
        }
        if (!now.isBefore(time.start())) {
            return words.of("portal.when-now", words.time(time.endInZone().toLocalTime()));
        }
        return words.of(
                "portal.when",
                capital(near(start.toLocalDate(), words, now.atZone(time.zone()).toLocalDate())),
                clock);
    }

    private static String near(LocalDate day, Words words, LocalDate today) {
        if (day.equals(today)) {
            return words.of("portal.today");
        }
        return day.equals(today.plusDays(1)) ? words.of("portal.tomorrow") : words.longDay(day);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String icon(Channel channel) {
        return switch (channel) {
            case ON_SITE -> "users";
            case PHONE -> "phone";
            case VIDEO -> "video";
        };
    }

    /** Only an address that a browser opens safely is offered as a link; whatever else was typed stays text. */
    private static Optional<String> room(String place) {
        try {
            var uri = new URI(place.strip());
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException text) {
            return Optional.empty();
        }
    }
}
