package org.dossierwerk.adapters.web.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays out the day and the week. */
final class TimeGridLayout {

    private static final int QUARTERS = 96;

    private final AgendaRequest request;
    private final Cards cards;
    private final AgendaLinks links;
    private final Axis axis;
    private final int opens;
    private final int closes;

    private TimeGridLayout(AgendaRequest request, Cards cards, List<LocalDate> days, List<Part> timed) {
        this.request = request;
        this.cards = cards;
        this.links = new AgendaLinks(request);
        this.opens = request.opens().toSecondOfDay() / 900;
        this.closes =
                request.closes().isAfter(request.opens()) ? (request.closes().toSecondOfDay() + 899) / 900 : QUARTERS;
        Lanes.Span hours = request.wholeDay() ? new Lanes.Span(0, QUARTERS) : stretched(timed);
        this.axis = Axis.of(days, request.zone(), hours.start(), hours.end());
    }

    /** Lays out the entries of the calendars that are on. */
    static TimeGrid of(AgendaRequest request, List<Entry> entries, Cards cards) {
        Days period = request.view().days(request.date());
        List<Part> band = new ArrayList<>();
        List<Part> timed = new ArrayList<>();
        for (Entry entry : entries) {
            (Part.inBand(entry, request.zone()) ? band : timed).addAll(Part.of(entry, period, request.zone()));
        }
        List<Part> all = new ArrayList<>(band);
        all.addAll(timed);
        List<LocalDate> days = workingDays(request, period, all);
        return new TimeGridLayout(request, cards, days, timed).grid(days, band, timed);
    }

    /** The days of a period without a weekend in which nothing is planned and which nobody asked for. */
    static List<LocalDate> workingDays(AgendaRequest request, Days period, List<Part> parts) {
        return period.all().stream()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                        || day.equals(request.date())
                        || parts.stream().anyMatch(part -> part.day().equals(day)))
                .toList();
    }

    private TimeGrid grid(List<LocalDate> days, List<Part> band, List<Part> timed) {
        boolean perAdviser = request.view() == AgendaView.DAY;
        List<TimeGrid.Column> columns =
                perAdviser ? adviserColumns(days.get(0), band, timed) : dayColumns(days, band, timed);
        return new TimeGrid(
                perAdviser,
                axis.hours(),
                axis.times(),
                columns,
                !band.isEmpty(),
                request.wholeDay(),
                links.hours(!request.wholeDay()));
    }

    private List<TimeGrid.Column> adviserColumns(LocalDate day, List<Part> band, List<Part> timed) {
        List<TimeGrid.Column> columns = new ArrayList<>();
        for (AdviserColumn adviser : request.shown()) {
            List<Part> ownBand = ofAdviser(band, adviser);
            columns.add(column(
                    "adviser-" + columns.size(),
                    day,
                    Optional.of(adviser),
                    inRows(ownBand, BandRows.of(ownBand, List.of(day), cards)),
                    ofAdviser(timed, adviser)));
        }
        return columns;
    }

    private List<TimeGrid.Column> dayColumns(List<LocalDate> days, List<Part> band, List<Part> timed) {
        Map<Entry, Integer> rows = BandRows.of(band, days, cards);
        return days.stream()
                .map(day ->
                        column("day-" + day, day, Optional.empty(), inRows(onDay(band, day), rows), onDay(timed, day)))
                .toList();
    }

    private TimeGrid.Column column(
            String id, LocalDate day, Optional<AdviserColumn> adviser, List<TimeGrid.BandCard> band, List<Part> timed) {
        List<TimeGrid.Block> blocks = new ArrayList<>();
        List<TimeGrid.More> more = new ArrayList<>();
        fill(timed, day, blocks, more);
        List<TimeGrid.Shade> shades = new ArrayList<>(axis.outside(opens, closes));
        shades.addAll(axis.missing(day));
        boolean today = day.equals(request.today());
        return new TimeGrid.Column(
                id, day, adviser, today, band, blocks, more, shades, today ? nowMark() : Optional.empty());
    }

    private void fill(List<Part> timed, LocalDate day, List<TimeGrid.Block> blocks, List<TimeGrid.More> more) {
        Map<Part, Lanes.Span> spans = new IdentityHashMap<>();
        timed.forEach(part -> spans.put(part, axis.span(part)));
        List<Part> ordered = timed.stream()
                .sorted(Comparator.<Part>comparingInt(part -> spans.get(part).start())
                        .thenComparing(part -> -spans.get(part).end())
                        .thenComparing(part -> cards.order(part.entry()))
                        .thenComparing(part -> part.entry().id()))
                .toList();
        List<Lanes.Place> places = Lanes.of(ordered.stream().map(spans::get).toList());
        Map<Integer, List<Part>> crowded = new TreeMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            Lanes.Span span = spans.get(ordered.get(i));
            Lanes.Place place = places.get(i);
            boolean fits = place.of() <= Classes.MAX_LANES || place.lane() < Classes.MAX_LANES - 1;
            if (fits) {
                blocks.add(new TimeGrid.Block(
                        cards.of(ordered.get(i)),
                        span.start(),
                        span.end() - span.start(),
                        place.lane(),
                        Math.min(place.of(), Classes.MAX_LANES)));
            } else {
                crowded.computeIfAbsent(place.group(), group -> new ArrayList<>())
                        .add(ordered.get(i));
            }
        }
        crowded.values().forEach(hidden -> more.add(more(hidden, spans, day)));
    }

    private TimeGrid.More more(List<Part> hidden, Map<Part, Lanes.Span> spans, LocalDate day) {
        int start =
                hidden.stream().mapToInt(part -> spans.get(part).start()).min().orElseThrow();
        int end = hidden.stream().mapToInt(part -> spans.get(part).end()).max().orElseThrow();
        return new TimeGrid.More(
                start, end - start, Classes.MAX_LANES, cards.of(hidden), links.to(AgendaView.LIST, day));
    }

    private List<TimeGrid.BandCard> inRows(List<Part> band, Map<Entry, Integer> rows) {
        return band.stream()
                .map(part -> new TimeGrid.BandCard(cards.of(part), rows.get(part.entry())))
                .sorted(Comparator.comparingInt(TimeGrid.BandCard::row))
                .toList();
    }

    private Optional<TimeGrid.NowMark> nowMark() {
        ZonedDateTime now = request.now().atZone(request.zone());
        int row = axis.row(now.toLocalDate(), now);
        return row < 0 ? Optional.empty() : Optional.of(new TimeGrid.NowMark(row, now.getMinute() % 15 / 5));
    }

    /** Opening hours in full hours, wider when a part starts earlier or ends later. */
    private Lanes.Span stretched(List<Part> timed) {
        int from = opens;
        int to = closes;
        for (Part part : timed) {
            DayQuarters day = DayQuarters.of(part.day(), request.zone());
            int first = day.at(part.start()).ofDay();
            int last = part.end().isAfter(part.start()) ? day.before(part.end()).ofDay() : first;
            from = Math.min(from, Math.min(first, last));
            to = Math.max(to, Math.max(first, last) + 1);
        }
        return new Lanes.Span(from / 4 * 4, (to + 3) / 4 * 4);
    }

    private static List<Part> ofAdviser(List<Part> parts, AdviserColumn adviser) {
        return parts.stream()
                .filter(part -> part.entry().adviserKey().equals(adviser.key()))
                .toList();
    }

    private static List<Part> onDay(List<Part> parts, LocalDate day) {
        return parts.stream().filter(part -> part.day().equals(day)).toList();
    }
}
