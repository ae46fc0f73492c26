package org.dossierwerk.application.port.calendar.provider;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gives notice of changes. A notice is a hint and no more: what changed is asked for (CAL-13). */
public interface Push {

    /**
     * @param address where notices go, reachable from outside
     * @param secret comes back with every notice
     * @return what the system granted
     */
    Subscription subscribe(CalendarAccount account, String calendar, URI address, String secret);

    /**
     * Goes on for another while; the new subscription may have another id, and then the former one has ended. One that the system
     * no longer knows begins anew.
     *
     * @param secret the one it was begun with: not every system takes another
     */
    Subscription renew(CalendarAccount account, Subscription subscription, URI address, String secret);

    /** Ending what has ended succeeds. */
    void unsubscribe(CalendarAccount account, Subscription subscription);

    /** Reads what came in at the address. Whatever it is, this calls nobody and never throws. */
    Notices read(Received received);

    /**
     * @param id in the provider's own form
     * @param calendar the one it is about
     * @param resource what the system needs besides the id to end it, or empty
     */
    record Subscription(String id, String calendar, String resource, Instant until) {}

    /**
     * A request of a system, as it came.
     *
     * @param headers names in small letters
     */
    record Received(Map<String, String> headers, Map<String, String> query, byte[] body) {}

    /**
     * @param answer plain text the system wants to read back, or empty
     */
    record Notices(List<Notice> notices, String answer) {
        public Notices {
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param subscription the id
     * @param secret as it came; whether it is right the caller says
     * @param resource what {@link Subscription#resource} says of that subscription; empty when the notice does not tell
     */
    record Notice(String subscription, String secret, Kind kind, String resource) {

        /** One that tells no resource. */
        public Notice(String subscription, String secret, Kind kind) {
            this(subscription, secret, kind, "");
        }
    }

    /** What a notice hints at. */
    enum Kind {
        CHANGED,
        /** Notices were lost: look at everything. */
        MISSED,
        /** The subscription has ended. */
        ENDED,
        /** The account's leave is about to end. */
        REAUTHORISE
    }
}
