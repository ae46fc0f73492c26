package org.dossierwerk.adapters.calendar.caldav;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.w3c.dom.Element;

/** Finds an account's calendars from any address of its server (RFC 6764, RFC 5397, RFC 4791 §6.2). */
final class Discovery {

    private static final String WHO_AM_I = "<propfind xmlns=\"DAV:\"><prop><current-user-principal/></prop></propfind>";
    private static final String WHERE = "<propfind xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><prop>"
            + "<C:calendar-home-set/><C:calendar-user-address-set/><C:schedule-inbox-URL/></prop></propfind>";
    private static final String STANDARD = "<propfind xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><prop>"
            + "<C:schedule-default-calendar-URL/></prop></propfind>";
    private static final String CALENDARS = "<propfind xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><prop>"
            + "<displayname/><resourcetype/><current-user-privilege-set/><C:supported-calendar-component-set/>"
            + "<C:calendar-timezone/></prop></propfind>";
    private static final Set<String> TO_WRITE = Set.of("all", "write", "write-content", "bind");

    private final DavSession dav;

    Discovery(DavSession dav) {
        this.dav = dav;
    }

    /**
     * @throws ProviderFailure REJECTED when there are no calendars at the account's address, RECONNECT when none is shown to it (403)
     */
    List<RemoteCalendar> calendars() {
        var principal = principal();
        var about = about(principal, WHERE);
        var homes = about.property(DavXml.CALDAV, "calendar-home-set")
                .map(DavXml::hrefs)
                .orElse(List.of());
        if (homes.isEmpty()) {
            throw new ProviderFailure(Kind.REJECTED, "The server has no calendars for this account", null);
        }
        var found = new ArrayList<RemoteCalendar>();
        for (var home : homes) {
            found.addAll(in(dav.resolve(principal, home)));
        }
        found.sort(Comparator.comparing(RemoteCalendar::id));
        boolean invites = !found.isEmpty() && !addresses(about).isEmpty() && schedules(found.get(0));
        return with(found, inbox(principal, about).flatMap(this::standard), invites);
    }

    /** The account's own addresses, by which it is invited and invites. */
    Set<EmailAddress> addresses() {
        return addresses(about(principal(), WHERE));
    }

    /** Whether the server invites by itself (RFC 6638, section 2). */
    private boolean schedules(RemoteCalendar calendar) {
        return DavSession.offers(dav.options(Collection.of(calendar.id()).uri()), "calendar-auto-schedule");
    }

    private static Set<EmailAddress> addresses(Multistatus.Part about) {
        return about.property(DavXml.CALDAV, "calendar-user-address-set").stream()
                .flatMap(set -> DavXml.hrefs(set).stream())
                .flatMap(href -> address(href).stream())
                .collect(Collectors.toSet());
    }

    private URI principal() {
        var server = dav.server();
        var typed = server.resolve(Optional.ofNullable(server.getRawPath())
                .filter(path -> !path.isEmpty())
                .orElse("/"));
        var wellKnown = server.resolve("/.well-known/caldav");
        var tries = typed.getRawPath().equals("/") ? List.of(wellKnown, typed) : List.of(typed, wellKnown);
        for (var address : tries) {
            var answer = dav.propfind(address, 0, WHO_AM_I);
            var told = answer.status() == 207
                    ? Multistatus.read(answer.body()).first()
                    : Optional.<Multistatus.Part>empty();
            var href = told.flatMap(part -> part.property(DavXml.DAV, "current-user-principal"))
                    .flatMap(property -> DavXml.hrefs(property).stream().findFirst());
            if (href.isPresent()) {
                return dav.resolve(address, href.get());
            }
            if (answer.status() >= 500) {
                throw dav.failure(answer, true);
            }
            requireShown(answer);
        }
        throw new ProviderFailure(Kind.REJECTED, "There is no calendar server at this address", null);
    }

    private Multistatus.Part about(URI address, String body) {
        var answer = dav.propfind(address, 0, body);
        if (answer.status() != 207) {
            requireShown(answer);
            throw dav.failure(answer, true);
        }
        return Multistatus.read(answer.body())
                .first()
                .orElseThrow(() -> new ProviderFailure(Kind.REJECTED, "The server says nothing of this account", null));
    }

    /** Whoever may see nothing of their own has to be let in anew (CAL-11). */
    private static void requireShown(DavHttp.Answer answer) {
        if (answer.status() == 403) {
            throw new ProviderFailure(
                    Kind.RECONNECT, "The calendar server shows this account none of its calendars", null);
        }
    }

    private Optional<URI> inbox(URI principal, Multistatus.Part about) {
        return about.property(DavXml.CALDAV, "schedule-inbox-URL")
                .flatMap(inbox -> DavXml.hrefs(inbox).stream().findFirst())
                .map(href -> dav.resolve(principal, href));
    }

    /** Not every inbox that is told of is there. */
    private Optional<String> standard(URI inbox) {
        var answer = dav.propfind(inbox, 0, STANDARD);
        if (answer.status() != 207) {
            return Optional.empty();
        }
        return Multistatus.read(answer.body())
                .first()
                .flatMap(part -> part.property(DavXml.CALDAV, "schedule-default-calendar-URL"))
                .flatMap(property -> DavXml.hrefs(property).stream().findFirst())
                .map(href -> Collection.at(dav.resolve(inbox, href)).id());
    }

    private List<RemoteCalendar> in(URI home) {
        var answer = dav.propfind(home, 1, CALENDARS);
        if (answer.status() != 207) {
            requireShown(answer);
            throw dav.failure(answer, true);
        }
        return Multistatus.read(answer.body()).parts().stream()
                .filter(part -> part.status() == 200 && isForEvents(part))
                .map(part -> calendar(home, part))
                .toList();
    }

    private RemoteCalendar calendar(URI home, Multistatus.Part part) {
        var collection = Collection.at(dav.resolve(home, part.href()));
        var name = part.text(DavXml.DAV, "displayname");
        return new RemoteCalendar(
                collection.id(),
                name.isEmpty() ? lastOf(collection) : name,
                CalendarFacts.zone(part, dav.zone()),
                isWritable(part),
                false,
                false);
    }

    private static String lastOf(Collection collection) {
        var path = collection.uri().getPath();
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    }

    private static boolean isForEvents(Multistatus.Part part) {
        boolean calendar = part.property(DavXml.DAV, "resourcetype")
                .filter(type -> DavXml.child(type, DavXml.CALDAV, "calendar").isPresent())
                .isPresent();
        return calendar
                && part.property(DavXml.CALDAV, "supported-calendar-component-set")
                        .map(set -> DavXml.children(set, DavXml.CALDAV, "comp"))
                        .filter(kinds -> !kinds.isEmpty())
                        .map(kinds -> kinds.stream()
                                .anyMatch(kind -> kind.getAttribute("name").equalsIgnoreCase("VEVENT")))
                        .orElse(true);
    }

    /** A server that says nothing of privileges is believed until it refuses. */
    private static boolean isWritable(Multistatus.Part part) {
        return part.property(DavXml.DAV, "current-user-privilege-set")
                .map(set -> DavXml.children(set, DavXml.DAV, "privilege").stream()
                        .flatMap(Discovery::names)
                        .anyMatch(TO_WRITE::contains))
                .orElse(true);
    }

    private static Stream<String> names(Element privilege) {
        return TO_WRITE.stream()
                .filter(name -> DavXml.child(privilege, DavXml.DAV, name).isPresent());
    }

    /** The one that the server names, or the first that can be written to. */
    private static List<RemoteCalendar> with(List<RemoteCalendar> found, Optional<String> told, boolean invites) {
        var standard = found.stream()
                .map(RemoteCalendar::id)
                .filter(id -> told.filter(id::equals).isPresent())
                .findFirst()
                .or(() -> found.stream()
                        .filter(RemoteCalendar::writable)
                        .map(RemoteCalendar::id)
                        .findFirst());
        return found.stream()
                .map(one -> new RemoteCalendar(
                        one.id(),
                        one.name(),
                        one.zone(),
                        one.writable(),
                        standard.filter(one.id()::equals).isPresent(),
                        invites))
                .toList();
    }

    private static Optional<EmailAddress> address(String href) {
        if (!href.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    EmailAddress.of(URLDecoder.decode(href.substring(7).replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (InvalidValue | IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
