package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.ScheduleInformation;
import com.microsoft.graph.models.TimeZoneBase;
import com.microsoft.graph.models.WorkingHours;
import com.microsoft.graph.users.item.calendar.getschedule.GetSchedulePostRequestBody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;

/**
 * In which zone the owner of a mailbox lives. The settings of the mailbox say it, and reading them takes a right of their own;
 * its working hours say it too, and they come with its free and busy times, which the right to the calendars includes.
 */
final class MailboxZones {

    /** An hour in which nothing is, because only the working hours are wanted. */
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration KEPT = Duration.ofHours(12);

    private final GraphCalls calls;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<ZoneId> zone, Instant until) {}

    MailboxZones(GraphCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Empty when it has rules of its own, or does not say. */
    Optional<ZoneId> of(CalendarAccount account) {
        var now = clock.instant();
        known.values().removeIf(one -> !now.isBefore(one.until()));
        var before = known.get(account.id());
        if (before != null) {
            return before.zone();
        }
        var zone = ask(account);
        known.put(account.id(), new Known(zone, now.plus(KEPT)));
        return zone;
    }

    private Optional<ZoneId> ask(CalendarAccount account) {
        var answer = calls.read(
                account,
                mailbox -> mailbox.calendar()
                        .getSchedule()
                        .post(question(account), request -> request.headers.add("Prefer", "outlook.timezone=\"UTC\"")));
        if (answer.isRefusedAs(refusal -> refusal.status() == 403 || refusal.status() == 400)) {
            return Optional.empty();
        }
        return Optional.ofNullable(answer.get().getValue()).orElse(List.of()).stream()
                .flatMap(schedule -> zoneName(schedule).stream())
                .findFirst()
                .flatMap(GraphTime::zone);
    }

    private static GetSchedulePostRequestBody question(CalendarAccount account) {
        var question = new GetSchedulePostRequestBody();
        question.setSchedules(List.of(account.user()));
        question.setStartTime(GraphTime.utc(LONG_AGO));
        question.setEndTime(GraphTime.utc(LONG_AGO.plus(Duration.ofHours(1))));
        question.setAvailabilityViewInterval(60);
        return question;
    }

    private static Optional<String> zoneName(ScheduleInformation schedule) {
        return Optional.ofNullable(schedule.getWorkingHours())
                .map(WorkingHours::getTimeZone)
                .map(TimeZoneBase::getName);
    }
}
