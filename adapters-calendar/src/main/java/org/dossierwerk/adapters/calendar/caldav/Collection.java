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
 * @param uri in one spelling; ends with a slash
 */
record Collection(URI uri) {

    static Collection at(URI address) {
        var path = new StringBuilder("/");
        for (var segment : address.getRawPath().split("/")) {
            if (!segment.isEmpty()) {
                path.append(spelled(segment)).append('/');
            }
        }
        return new Collection(URI.create(address.getScheme() + "://" + address.getRawAuthority() + path));
    }

    /** @throws ProviderFailure REJECTED for what is no calendar's id */
    static Collection of(String id) {
        try {
            var address = URI.create(id);
            if (address.getHost() != null && address.getRawPath() != null) {
                return at(address);
            }
        } catch (IllegalArgumentException nonsense) {
            // Told below.
        }
        throw new ProviderFailure(Kind.REJECTED, "Not a calendar on a server", null);
    }

    String id() {
        return uri.toString();
    }

    URI item(String name) {
        return URI.create(uri + name);
    }

    /** The event's name in it, in one spelling; empty for the collection itself. */
    Optional<String> name(String href) {
        try {
            var name = spelled(href.substring(href.lastIndexOf('/') + 1));
            return name.isEmpty() || id().endsWith("/" + name + "/") ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static String spelled(String segment) {
        var plain = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        return URLEncoder.encode(plain, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
