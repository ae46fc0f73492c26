package org.dossierwerk.adapters.web.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** A small office's week, and the means to make others. */
final class Example {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final AgendaPaths PATHS =
            new AgendaPaths("/calendar", "/appointments/new", "/appointments/{id}/move", "/groups/{id}/move");
    static final AdviserColumn SANNE = new AdviserColumn("sanne", "Sanne Bakker", "SB", 1, true, false);
    static final AdviserColumn JORIS = new AdviserColumn("joris", "Joris van Dijk", "JD", 2, true, true);
    static final AdviserColumn MEIKE = new AdviserColumn("meike", "Meike Hofmann", "MH", 3, true, false);
    static final AdviserColumn TOM = new AdviserColumn("tom", "Tom Visser", "TV", 6, false, false);
    static final AdviserColumn AYSE = new AdviserColumn("ayse", "Ayşe Yıldız", "AY", 4, false, false);
    static final List<AdviserColumn> OFFICE = List.of(SANNE, JORIS, MEIKE, TOM, AYSE);

    private Example() {}

    static AgendaRequest request(AgendaView view, String date) {
        return request(view, date, AMSTERDAM);
    }

    static AgendaRequest request(AgendaView view, String date, ZoneId zone) {
        return new AgendaRequest(
                view,
                true,
                LocalDate.parse(date),
                zone,
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                false,
                Instant.parse("2026-11-24T09:40:00Z"),
                OFFICE,
                PATHS);
    }

    static AgendaRequest wholeDay(AgendaView view, String date, ZoneId zone) {
        AgendaRequest request = request(view, date, zone);
        return new AgendaRequest(
                view,
                true,
                request.date(),
                zone,
                request.opens(),
                request.closes(),
                true,
                request.now(),
                OFFICE,
                PATHS);
    }

    static TimeGrid grid(AgendaRequest request, Entry... entries) {
        return (TimeGrid) AgendaPage.of(request, List.of(entries)).body();
    }

    /** An entry in Amsterdam; times as {@code 2026-11-24T09:30}. */
    static Entry entry(String adviser, String start, String end, String title) {
        return entry(adviser, at(start, AMSTERDAM), at(end, AMSTERDAM), title);
    }

    static Entry entry(String adviser, ZonedDateTime start, ZonedDateTime end, String title) {
        return of(adviser, start, end, title, "", Entry.Kind.PHONE, false, Entry.State.NORMAL);
    }

    static Entry of(
            String adviser,
            ZonedDateTime start,
            ZonedDateTime end,
            String title,
            String client,
            Entry.Kind kind,
            boolean visible,
            Entry.State state) {
        UUID id = UUID.nameUUIDFromBytes((adviser + start + title).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        boolean selected = title.equals("Inventarisatiegesprek");
        return new Entry(
                id,
                adviser,
                start,
                end,
                title,
                client,
                null,
                kind,
                null,
                visible,
                state,
                selected,
                true,
                "/appointments/" + id,
                3);
    }

    static ZonedDateTime at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone);
    }

    /** The week of 23 November 2026, as in the pictures of the design. */
    static List<Entry> week() {
        return List.of(
                client("sanne", 24, "11:00", "12:00", "Inventarisatiegesprek", "De Wit – Aksoy", Entry.Kind.VIDEO),
                busy("sanne", 23, "09:00", "10:00", "Teamoverleg"),
                busy("joris", 23, "09:00", "10:00", "Teamoverleg"),
                client("sanne", 23, "13:30", "14:30", "Adviesgesprek", "Yıldız", Entry.Kind.ON_SITE),
                client("joris", 24, "09:30", "10:30", "Kennismaking", "Jansen – Schröder", Entry.Kind.VIDEO),
                client("joris", 24, "13:00", "14:30", "Ondertekenen", "Stichting De Linde", Entry.Kind.ON_SITE),
                intern("meike", 24, "11:00", "11:45", "Zweitgespräch", "Brandt", Entry.State.NORMAL),
                intern("sanne", 24, "15:00", "15:30", "Terugbellen notaris", "", Entry.State.TENTATIVE),
                client("meike", 25, "10:00", "11:00", "Erstgespräch", "Krüger", Entry.Kind.VIDEO),
                intern("sanne", 25, "09:00", "09:30", "Bellen met bank", "", Entry.State.TENTATIVE),
                client("sanne", 25, "14:00", "15:30", "Adviesgesprek", "Van den Berg", Entry.Kind.ON_SITE),
                client("joris", 26, "10:00", "11:00", "Inventarisatie", "Okafor", Entry.Kind.VIDEO),
                intern("sanne", 26, "13:00", "13:45", "Nazorg", "Pietersen", Entry.State.NORMAL),
                client("meike", 26, "15:00", "16:30", "Unterzeichnung", "Lehmann", Entry.Kind.ON_SITE),
                Entry.elsewhere("sanne", on(27, "10:30"), on(27, "12:00"), "bezet"),
                Entry.elsewhere("meike", on(23, "11:00"), on(23, "12:30"), "bezet"),
                client("joris", 27, "09:00", "10:00", "Adviesgesprek", "El Amrani", Entry.Kind.VIDEO),
                client("meike", 27, "13:00", "14:00", "Erstgespräch", "Nowak", Entry.Kind.VIDEO),
                entry("meike", "2026-11-25T00:00", "2026-11-27T00:00", "Fachtagung"));
    }

    private static Entry client(
            String adviser, int day, String from, String to, String title, String client, Entry.Kind kind) {
        return of(adviser, on(day, from), on(day, to), title, client, kind, true, Entry.State.NORMAL);
    }

    private static Entry intern(
            String adviser, int day, String from, String to, String title, String client, Entry.State state) {
        return of(adviser, on(day, from), on(day, to), title, client, Entry.Kind.PHONE, false, state);
    }

    private static Entry busy(String adviser, int day, String from, String to, String title) {
        return of(adviser, on(day, from), on(day, to), title, "", Entry.Kind.ON_SITE, false, Entry.State.BUSY);
    }

    private static ZonedDateTime on(int day, String time) {
        return at("2026-11-" + day + "T" + time, AMSTERDAM);
    }
}
