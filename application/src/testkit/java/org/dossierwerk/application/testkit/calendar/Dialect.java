package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is meant by what a provider says to its system by HTTP, so that {@link FaultyProxy} lets go wrong what one asks for, and counts
 * what was written. Every system that is not WebDAV brings its own, in the test.
 */
public interface Dialect {

    /** Of CalDAV servers: a calendar is its address, an entry a resource, and a cursor the token of RFC 6578. */
    static Dialect webDav() {
        return new WebDavDialect();
    }

    /**
     * A request, as the provider sent it.
     *
     * @param address path and query
     * @param conditional whether it is to be carried out only if what stands there is still as it was seen ({@code If-Match})
     */
    record Request(String method, URI address, boolean conditional, String body) {}

    /** An answer in place of the system's. */
    record Answer(int status, String body) {}

    /** What a request is for; the wrong answer makes contracts fail that are about another kind of request. */
    Purpose purpose(Request request);

    /** Which entry is created, changed or removed: whatever it is, of the same entry the same. */
    String entry(Request request);

    /** When an entry is that is created or changed, in any words: of the same times the same. */
    String time(Request request);

    /** What the path of every request about this calendar begins with. */
    String path(String calendar);

    /** The cursor that a request for changes bears. */
    Optional<String> cursor(Request request);

    /** The cursors that an answer gives out. */
    List<String> cursors(String answer);

    /** How the system says that it no longer knows a cursor. */
    Answer cursorLost();
}
