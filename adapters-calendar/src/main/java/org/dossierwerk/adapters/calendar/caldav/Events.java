package org.dossierwerk.adapters.calendar.caldav;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;

/** What stands in a calendar, as it is written there. */
final class Events {

    private final Collection calendar;
    private final DavSession dav;

    Events(Collection calendar, DavSession dav) {
        this.calendar = calendar;
        this.dav = dav;
    }

    /**
     * @param tag an entity tag, or empty
     * @param scheduleTag a schedule tag, or empty
     */
    record Written(String iCalendar, String tag, String scheduleTag) {

        private static Written of(Multistatus.Part part) {
            return new Written(
                    part.text(DavXml.CALDAV, "calendar-data"),
                    part.text(DavXml.DAV, "getetag"),
                    part.text(DavXml.CALDAV, "schedule-tag"));
        }
    }

    /**
     * @param addresses by name, as the server spells them
     * @return by name; without what is gone by now
     */
    Map<String, Written> named(Map<String, String> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        try {
            return told(dav.report(calendar.uri(), 1, Reports.events(addresses.values())));
        } catch (DavHttp.TooLarge large) {
            if (addresses.size() == 1) {
                throw tooLarge(large);
            }
            var all = new TreeMap<String, Written>();
            halves(addresses).forEach(half -> all.putAll(named(half)));
            return all;
        }
    }

    private static List<Map<String, String>> halves(Map<String, String> addresses) {
        var names = new ArrayList<>(addresses.keySet());
        int middle = names.size() / 2;
        var halves = List.<Map<String, String>>of(new TreeMap<>(), new TreeMap<>());
        for (int i = 0; i < names.size(); i++) {
            halves.get(i < middle ? 0 : 1).put(names.get(i), addresses.get(names.get(i)));
        }
        return halves;
    }

    /** @param query a calendar-query */
    Map<String, Written> matching(String query) {
        try {
            return told(dav.report(calendar.uri(), 1, query));
        } catch (DavHttp.TooLarge large) {
            throw tooLarge(large);
        }
    }

    private Map<String, Written> told(DavHttp.Answer answer) {
        if (answer.status() != 207) {
            throw dav.failure(answer, true);
        }
        var written = new TreeMap<String, Written>();
        for (var part : Multistatus.read(answer.body()).parts()) {
            var name = calendar.name(part.href());
            if (name.isPresent() && part.status() / 100 == 2) {
                written.put(name.get(), Written.of(part));
            }
        }
        return written;
    }

    private static ProviderFailure tooLarge(Throwable large) {
        return new ProviderFailure(Kind.REJECTED, "More stands in the calendar than can be read", large);
    }
}
