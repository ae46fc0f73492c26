package org.dossierwerk.adapters.calendar.caldav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.w3c.dom.Element;

/**
 * An answer about several resources (RFC 4918 §13).
 *
 * @param syncToken of RFC 6578, or empty
 */
record Multistatus(List<Part> parts, String syncToken) {

    /**
     * What it says of one resource.
     *
     * @param status of the resource as a whole; 200 when each property has one of its own
     * @param properties the {@code prop} elements of those that it has
     */
    record Part(String href, int status, List<Element> properties) {

        Optional<Element> property(String space, String name) {
            return properties.stream()
                    .flatMap(prop -> DavXml.child(prop, space, name).stream())
                    .findFirst();
        }

        /** Empty without it. */
        String text(String space, String name) {
            return property(space, name)
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .orElse("");
        }
    }

    static Multistatus read(byte[] xml) {
        var root = DavXml.read(xml);
        if (!DavXml.DAV.equals(root.getNamespaceURI()) || !"multistatus".equals(root.getLocalName())) {
            throw new ProviderFailure(Kind.REJECTED, "The calendar server's answer is none about calendars", null);
        }
        var parts = new ArrayList<Part>();
        for (var response : DavXml.children(root, DavXml.DAV, "response")) {
            int status = status(DavXml.text(response, DavXml.DAV, "status"), 200);
            for (var href : DavXml.hrefs(response)) {
                parts.add(new Part(href, status, properties(response)));
            }
        }
        return new Multistatus(List.copyOf(parts), DavXml.text(root, DavXml.DAV, "sync-token"));
    }

    private static List<Element> properties(Element response) {
        return DavXml.children(response, DavXml.DAV, "propstat").stream()
                .filter(propstat -> status(DavXml.text(propstat, DavXml.DAV, "status"), 200) == 200)
                .flatMap(propstat -> DavXml.children(propstat, DavXml.DAV, "prop").stream())
                .toList();
    }

    /** {@code HTTP/1.1 404 Not Found}. */
    private static int status(String line, int otherwise) {
        var words = line.split("\\s+");
        return words.length > 1 && words[1].matches("[1-5]\\d\\d") ? Integer.parseInt(words[1]) : otherwise;
    }

    /** The status of the one resource that was asked about, however the server told it. */
    int only() {
        return parts.isEmpty() ? 207 : parts.get(0).status();
    }

    /** About the one resource that was asked about. */
    Optional<Part> first() {
        return parts.stream().findFirst().filter(part -> part.status() / 100 == 2);
    }
}
