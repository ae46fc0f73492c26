package org.dossierwerk.application.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.calendar.CalendarLinkViews.BrokenLink;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.port.storage.CalendarLanes.Course;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.DeliveryStore.Parked;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** How links are, for whoever may see them. */
final class LinkLooks {

    static final int MOST_PARKED = 1_000;

    private final Stores stores;

    LinkLooks(Stores stores) {
        this.stores = stores;
    }

    List<LinkView> of(List<CalendarLink> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        var parked = parked(stores).map(one -> one.delivery().subject()).collect(Collectors.toSet());
        return links.stream()
                .map(CalendarLink::snapshot)
                .map(link -> look(link, parked))
                .toList();
    }

    BrokenLink broken(CalendarLink.Snapshot link, UserId reader) {
        var readings = stores.calendarReadings().of(link.id());
        var success = lastSuccess(readings, stores.calendarLanes().course(link.id()));
        return new BrokenLink(
                link.id(),
                link.adviser().equals(reader),
                name(link.adviser()),
                link.provider(),
                link.account(),
                link.status(),
                success == null ? link.linkedAt() : success);
    }

    /** Copies that were set aside. */
    static Stream<Parked> parked(Stores stores) {
        return stores.deliveries().parked(MOST_PARKED).stream()
                .filter(one -> one.delivery().reaction().equals(CopyWriter.SUBSCRIPTION.reaction()));
    }

    private LinkView look(CalendarLink.Snapshot link, Set<UUID> parked) {
        var readings = stores.calendarReadings().of(link.id());
        var course = stores.calendarLanes().course(link.id());
        var copies = stores.calendarCopies().of(link.id()).stream()
                .map(CalendarCopy::snapshot)
                .toList();
        return new LinkView(
                link.id(),
                link.adviser(),
                name(link.adviser()),
                link.provider(),
                link.server(),
                link.account(),
                link.status(),
                link.choice(),
                synchronisedUntil(readings),
                lastSuccess(readings, course),
                failure(readings, course),
                (int) copies.stream().filter(CalendarCopy.Snapshot::waiting).count(),
                (int) copies.stream()
                        .filter(copy -> parked.contains(copy.id().value()))
                        .count(),
                stores.calendarSubscriptions().of(link.id()).stream().anyMatch(kept -> !kept.isStray()));
    }

    /** Up to when all is known; null when one was never read to its end, or none is read. */
    private static @Nullable Instant synchronisedUntil(List<Reading> readings) {
        return readings.stream().anyMatch(reading -> reading.completeAt() == null)
                ? null
                : readings.stream()
                        .map(Reading::completeAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable Instant lastSuccess(List<Reading> readings, Optional<Course> course) {
        return Stream.concat(readings.stream().map(Reading::completeAt), course.map(Course::lastSuccess).stream())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Failure failure(List<Reading> readings, Optional<Course> course) {
        return Stream.concat(readings.stream().map(Reading::failure), course.map(Course::failure).stream())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Failure::at))
                .orElse(null);
    }

    private String name(UserId adviser) {
        return stores.users()
                .find(adviser)
                .map(user -> user.snapshot().profile().name().full())
                .orElse("");
    }
}
