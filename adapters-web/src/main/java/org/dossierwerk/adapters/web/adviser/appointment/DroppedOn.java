package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierwerk.adapters.web.agenda.AgendaPage;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.springframework.web.util.UriComponentsBuilder;

/** The calendars of the page on which something was moved, to be shown again as they are. */
final class DroppedOn {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern DOSSIER = Pattern.compile(
            "/dossiers/(?<dossier>" + ID + ")/appointments(?:/(?<appointment>" + ID + ")(?:/.*)?|/new)?");
    private static final Pattern GROUP = Pattern.compile("/groups/(?<group>" + ID + ")(?:/.*)?");

    private final DeskVisit visit;
    private final Calendars calendars;
    private final String path;
    private final CalendarQuery query;

    /** @param here the address of that page, without its host */
    DroppedOn(DeskVisit visit, Calendars calendars, String here) {
        var place = UriComponentsBuilder.fromUriString(here).build();
        this.visit = visit;
        this.calendars = calendars;
        this.path = Objects.requireNonNullElse(place.getPath(), "/calendar");
        this.query = CalendarQuery.of(new Input(place.getQueryParams()), calendars.today(visit));
    }

    AgendaPage agenda() {
        var inDossier = DOSSIER.matcher(path);
        if (inDossier.matches()) {
            return ofDossier(inDossier);
        }
        var ofGroup = GROUP.matcher(path);
        return ofGroup.matches()
                ? ofGroup(new AppointmentId(UUID.fromString(ofGroup.group("group"))))
                : calendars.page(visit, query, null, null, path, "/appointments/new");
    }

    /** The calendars of the dossier the bar was on, with its selected appointment. */
    private AgendaPage ofDossier(Matcher place) {
        var dossier = new DossierId(UUID.fromString(place.group("dossier")));
        var create = DossierCalendar.path(dossier) + "/new";
        if (place.group("appointment") == null) {
            return calendars.page(visit, query, dossier, null, path, create);
        }
        var selected = new AppointmentId(UUID.fromString(place.group("appointment")));
        var time = DossierCalendar.appointment(visit, dossier, selected)
                .state()
                .particulars()
                .time();
        return calendars.page(visit, query.orAt(time.wallTime().toLocalDate()), dossier, selected, path, create);
    }

    private AgendaPage ofGroup(AppointmentId id) {
        var group = visit.desk().groupAppointments().get(id);
        var day = group.state().setup().particulars().time().wallTime().toLocalDate();
        return calendars.ofGroup(visit, query.orAt(day), group.adviser().id(), id, path, GroupCalendar.NEW);
    }
}
