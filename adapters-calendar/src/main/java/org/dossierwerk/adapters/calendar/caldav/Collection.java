package org.dossierwerk.adapters.calendar.caldav;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;

/**
 * A calendar as the resource that holds its events. They are known by the last part of their address, because a server need
 * not spell the rest as it was asked for.
 *
 * @param uri ends with a slash
 */
record Collection(URI uri) {

    static Collection at(URI address) {
        var text = address.toString();
        return new Collection(text.endsWith("/") ? address : URI.create(text + "/"));
    }

    /** @throws ProviderFailure REJECTED for what is no calendar's id */
    static Collection of(String id) {
        try {
            return at(URI.create(id));
        } catch (IllegalArgumentException nonsense) {
            throw new ProviderFailure(Kind.REJECTED, "Not a calendar on a server", nonsense);
        }
    }

    String id() {
        return uri.toString();
    }

    URI item(String name) {
        return URI.create(uri + name);
    }

    /** The event's name in it, in one spelling; empty for the collection itself. */
    Optional<String> name(String href) {
        if (href.endsWith("/")) {
            return Optional.empty();
        }
        var last = href.substring(href.lastIndexOf('/') + 1);
        try {
            var plain = URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
            var spelled = URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
            return isItself(plain) ? Optional.empty() : Optional.of(spelled);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private boolean isItself(String plain) {
        return uri.getPath().endsWith("/" + plain + "/") && !plain.endsWith(".ics");
    }
}
