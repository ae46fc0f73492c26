package org.dossierwerk.adapters.calendar.caldav;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;

/**
 * Asks what changed since a token (RFC 6578). What is more than one page is asked for again and told from where the page before
 * ended; afterwards things go on from the first answer's token, so that what changed meanwhile is told once more rather than
 * not at all. Whoever begins is not told of what was removed before, though some servers tell that too.
 */
final class SyncFeed implements Feed {

    private final Collection calendar;
    private final DavSession dav;
    private final int most;

    SyncFeed(Collection calendar, DavSession dav, int most) {
        this.calendar = calendar;
        this.dav = dav;
        this.most = most;
    }

    /**
     * @param token asked for
     * @param until the token of the first answer to it, or empty before there was one
     * @param told the last name that was told
     */
    private record Place(String token, String until, String told) {

        static Place read(String text) {
            var lines = text.split("\n", -1);
            return lines.length == 3 ? new Place(lines[0], lines[1], lines[2]) : new Place("", "", "");
        }

        String text() {
            return token + "\n" + until + "\n" + told;
        }
    }

    @Override
    public Optional<News> after(String from) {
        var place = Place.read(from);
        var answer = dav.report(calendar.uri(), 0, Reports.changes(place.token()));
        if (answer.status() != 207) {
            if (place.token().isEmpty() || answer.status() == 502 || answer.status() == 504) {
                throw dav.failure(answer, true);
            }
            return Optional.empty();
        }
        var told = Multistatus.read(answer.body());
        if (told.syncToken().isEmpty()) {
            throw new ProviderFailure(Kind.REJECTED, "The calendar server tells changes without an end", null);
        }
        return Optional.of(news(place, told));
    }

    private News news(Place place, Multistatus told) {
        var all = new TreeMap<String, Multistatus.Part>();
        boolean cutShort = false;
        boolean anew = place.token().isEmpty();
        for (var part : told.parts()) {
            calendar.name(part.href())
                    .filter(name -> !anew || !DavSession.isMissing(part.status()))
                    .ifPresent(name -> all.put(name, part));
            cutShort |= part.status() == 507;
        }
        var left = all.tailMap(place.told(), false);
        var changed = new LinkedHashMap<String, String>();
        var removed = new ArrayList<String>();
        var last = place.told();
        for (var one : left.entrySet()) {
            if (changed.size() + removed.size() == most) {
                break;
            }
            last = one.getKey();
            if (DavSession.isMissing(one.getValue().status())) {
                removed.add(last);
            } else {
                changed.put(last, one.getValue().href());
            }
        }
        var until = place.until().isEmpty() ? told.syncToken() : place.until();
        boolean pages = changed.size() + removed.size() < left.size();
        if (cutShort && !pages && until.equals(place.token())) {
            throw new ProviderFailure(
                    Kind.REJECTED, "The calendar server tells the same changes again and again", null);
        }
        var next = pages ? new Place(place.token(), until, last) : new Place(until, "", "");
        return new News(anew, changed, List.copyOf(removed), next.text(), pages || cutShort);
    }
}
