package org.dossierwerk.bootstrap;

import java.util.List;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while a calendar system lets us in for nobody any more: then it is not one owner who has to see to it. It tells numbers, and
 * whose calendars they are to nobody.
 */
final class CalendarHealth extends AbstractHealthIndicator {

    private final Stores stores;

    CalendarHealth(Stores stores) {
        super("Nobody knows how the linked calendars are");
        this.stores = stores;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var links = stores.unitOfWork().read(() -> stores.calendarLinks().linked()).stream()
                .map(CalendarLink::snapshot)
                .toList();
        builder.up()
                .withDetail("linked", links.size())
                .withDetail("needConsent", count(links, LinkStatus.NEEDS_CONSENT))
                .withDetail("calendarGone", count(links, LinkStatus.CALENDAR_GONE));
        var closed = links.stream().collect(Collectors.groupingBy(CalendarLink.Snapshot::provider)).entrySet().stream()
                .filter(system -> count(system.getValue(), LinkStatus.NEEDS_CONSENT)
                        == system.getValue().size())
                .map(system -> system.getKey())
                .sorted()
                .toList();
        if (!closed.isEmpty()) {
            builder.down().withDetail("closed", closed);
        }
    }

    private static long count(List<CalendarLink.Snapshot> links, LinkStatus status) {
        return links.stream().filter(link -> link.status() == status).count();
    }
}
