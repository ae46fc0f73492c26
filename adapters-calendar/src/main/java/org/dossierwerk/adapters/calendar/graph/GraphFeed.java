package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import com.microsoft.graph.models.ResponseType;
import com.microsoft.graph.users.item.calendars.item.calendarview.delta.DeltaGetResponse;
import com.microsoft.kiota.RequestHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the window of a calendar (G-3). The window is that of the first request; a cursor is the link that Graph gave.
 * The occurrences of a series come one by one, with little more than their times: whether they count says the series.
 */
final class GraphFeed implements ChangeFeed {

    private static final String AT_ONCE = "200";

    private final GraphCalls calls;
    private final MailboxZones zones;

    GraphFeed(GraphCalls calls, MailboxZones zones) {
        this.calls = calls;
        this.zones = zones;
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        if (cursor != null && !calls.isOurs(cursor)) {
            return new CursorLost();
        }
        var answer = calls.read(account, mailbox -> {
            var delta =
                    mailbox.calendars().byCalendarId(calendar).calendarView().delta();
            return cursor == null
                    ? delta.get(request -> {
                        prefer(request.headers);
                        request.queryParameters.startDateTime = GraphTime.text(window.start());
                        request.queryParameters.endDateTime = GraphTime.text(window.end());
                    })
                    : delta.withUrl(cursor).get(request -> prefer(request.headers));
        });
        if (answer.isRefusedAs(GraphRefusal::isMissing) && isGone(account, calendar)) {
            return new CalendarGone();
        }
        if (answer.isRefusedAs(GraphRefusal::isCursorLost)) {
            return new CursorLost();
        }
        return page(account, answer.get(), cursor);
    }

    /** To be said with each request, because the link does not hold it. */
    private static void prefer(RequestHeaders headers) {
        headers.add("Prefer", "IdType=\"ImmutableId\", outlook.timezone=\"UTC\", odata.maxpagesize=" + AT_ONCE);
    }

    /** The mailbox may be what is missing. */
    private boolean isGone(CalendarAccount account, String calendar) {
        return calls.read(
                        account,
                        mailbox -> mailbox.calendars()
                                .byCalendarId(calendar)
                                .get(request -> request.queryParameters.select = new String[] {"id"}))
                .isRefusedAs(refusal -> refusal.isMissing() && !refusal.code().equals("ErrorInvalidUser"));
    }

    private Page page(CalendarAccount account, DeltaGetResponse answer, @Nullable String cursor) {
        var next = answer.getOdataNextLink();
        var last = answer.getOdataDeltaLink();
        var link = next == null ? last : next;
        if (link == null || !calls.isOurs(link)) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Graph does not say where its changes go on", null);
        }
        if (next != null && next.equals(cursor)) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Graph tells the same page over and over", null);
        }
        var rows = Optional.ofNullable(answer.getValue()).orElse(List.of());
        return new Page(changes(account, rows), link, next != null);
    }

    private List<Change> changes(CalendarAccount account, List<Event> rows) {
        var series = new HashMap<String, Event>();
        rows.stream()
                .filter(row -> row.getType() == EventType.SeriesMaster)
                .forEach(row -> series.put(row.getId(), row));
        var changes = new ArrayList<Change>();
        for (var row : rows) {
            var id = row.getId();
            if (id == null || row.getType() == EventType.SeriesMaster) {
                continue;
            }
            changes.add(
                    row.getAdditionalData().containsKey("@removed")
                            ? new Removed(id)
                            : present(account, id, row, details(account, row, series)));
        }
        return changes;
    }

    private Event details(CalendarAccount account, Event row, Map<String, Event> series) {
        var master = row.getSeriesMasterId();
        if (row.getType() != EventType.Occurrence || master == null) {
            return row;
        }
        return series.computeIfAbsent(master, id -> series(account, id));
    }

    private Event series(CalendarAccount account, String id) {
        var answer = calls.read(
                account,
                mailbox -> mailbox.events().byEventId(id).get(request -> {
                    request.headers.add("Prefer", "IdType=\"ImmutableId\", outlook.timezone=\"UTC\"");
                    request.queryParameters.select = GraphOccurrence.SELECTED;
                }));
        return answer.isRefusedAs(GraphRefusal::isMissing) ? new Event() : answer.get();
    }

    private Present present(CalendarAccount account, String id, Event row, Event details) {
        var occurrence = GraphOccurrence.of(row, details, () -> zones.of(account));
        return new Present(
                id,
                GraphEntries.tag(row),
                Optional.ofNullable(row.getSeriesMasterId()),
                Transactions.key(row.getTransactionId()),
                occurrence.map(List::of).orElse(List.of()),
                answers(row));
    }

    /** Whom others invited is nobody's business here. */
    private static List<GuestAnswer> answers(Event row) {
        var attendees = row.getAttendees();
        if (attendees == null || !Transactions.isOurs(row.getTransactionId())) {
            return List.of();
        }
        return attendees.stream().flatMap(one -> answer(one).stream()).toList();
    }

    private static Optional<GuestAnswer> answer(Attendee attendee) {
        var status = attendee.getStatus();
        var address = attendee.getEmailAddress();
        if (status == null || status.getResponse() == null || address == null || address.getAddress() == null) {
            return Optional.empty();
        }
        return kind(status.getResponse())
                .flatMap(kind -> email(address.getAddress()).map(guest -> new GuestAnswer(guest, kind)));
    }

    private static Optional<EmailAddress> email(String address) {
        try {
            return Optional.of(new EmailAddress(address));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Optional<Answer.Kind> kind(ResponseType response) {
        return switch (response) {
            case Accepted -> Optional.of(Answer.Kind.ACCEPTED);
            case TentativelyAccepted -> Optional.of(Answer.Kind.TENTATIVE);
            case Declined -> Optional.of(Answer.Kind.DECLINED);
            default -> Optional.empty();
        };
    }
}
