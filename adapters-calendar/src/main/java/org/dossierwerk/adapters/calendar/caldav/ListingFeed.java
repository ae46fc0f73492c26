package org.dossierwerk.adapters.calendar.caldav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Compares what is there with what was there, where a server does not tell changes. */
final class ListingFeed implements Feed {

    private final Collection calendar;
    private final DavSession dav;
    private final int most;

    ListingFeed(Collection calendar, DavSession dav, int most) {
        this.calendar = calendar;
        this.dav = dav;
        this.most = most;
    }

    @Override
    public Optional<News> after(String place) {
        var answer = dav.propfind(calendar.uri(), 1, Reports.listing());
        if (answer.status() != 207) {
            throw dav.failure(answer, true);
        }
        var known = read(place);
        var there = new TreeMap<String, Multistatus.Part>();
        for (var part : Multistatus.read(answer.body()).parts()) {
            if (part.status() / 100 == 2) {
                calendar.name(part.href()).ifPresent(name -> there.put(name, part));
            }
        }
        return Optional.of(news(known, there));
    }

    private News news(Map<String, String> known, Map<String, Multistatus.Part> there) {
        var next = new TreeMap<>(known);
        var removed = new ArrayList<String>();
        for (var name : known.keySet()) {
            if (!there.containsKey(name)) {
                removed.add(name);
                next.remove(name);
            }
        }
        var changed = new LinkedHashMap<String, String>();
        boolean more = false;
        for (var one : there.entrySet()) {
            var state = state(one.getValue().text(DavXml.DAV, "getetag"));
            if (!state.equals(known.get(one.getKey()))) {
                more = changed.size() == most;
                if (more) {
                    break;
                }
                changed.put(one.getKey(), one.getValue().href());
                next.put(one.getKey(), state);
            }
        }
        return new News(known.isEmpty(), changed, List.copyOf(removed), written(next), more);
    }

    private static String state(String tag) {
        var sum = new CRC32C();
        sum.update(tag.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static Map<String, String> read(String place) {
        var known = new TreeMap<String, String>();
        place.lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0) {
                known.put(line.substring(space + 1), line.substring(0, space));
            }
        });
        return known;
    }

    private static String written(Map<String, String> known) {
        var text = new StringBuilder();
        known.forEach(
                (name, state) -> text.append(state).append(' ').append(name).append('\n'));
        return text.toString();
    }
}
