package org.dossierwerk.adapters.calendar.google;

import com.google.api.services.calendar.model.CalendarListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.jspecify.annotations.Nullable;

/** Which calendars an account has. */
final class CalendarNames {

    private static final Set<String> WRITERS = Set.of("owner", "writer");
    private static final int PAGE = 250;
    private static final int MOST_PAGES = 40;

    private CalendarNames() {}

    static List<RemoteCalendar> all(GoogleCalls calls, CalendarAccount account) {
        var calendars = new ArrayList<RemoteCalendar>();
        @Nullable String page = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var token = page;
            var list = calls.read(
                    account,
                    client -> client.calendarList().list().setMaxResults(PAGE).setPageToken(token));
            if (list.getItems() != null) {
                list.getItems().stream().map(CalendarNames::calendar).forEach(calendars::add);
            }
            page = list.getNextPageToken();
            if (page == null) {
                return calendars;
            }
        }
        throw new ProviderFailure(Kind.TRY_AGAIN, "Google Calendar comes to no end", null);
    }

    private static RemoteCalendar calendar(CalendarListEntry entry) {
        var name = entry.getSummaryOverride() == null ? entry.getSummary() : entry.getSummaryOverride();
        return new RemoteCalendar(
                entry.getId(),
                name == null ? entry.getId() : name,
                EventReader.zone(entry.getTimeZone()),
                WRITERS.contains(String.valueOf(entry.getAccessRole())),
                Boolean.TRUE.equals(entry.getPrimary()),
                true);
    }
}
