package org.dossierwerk.application.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.Push.Kind;
import org.dossierwerk.application.port.calendar.provider.Push.Notice;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.CalendarSubscriptions;
import org.dossierwerk.application.port.storage.CalendarSubscriptions.Kept;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** Has calendars read at once of which a notice came with the right secret; a hundred notices are one reading (CAL-13). */
final class NoticeTaking implements CalendarNotices {

    private final Workbench bench;
    private final Stores stores;
    private final CalendarParts parts;

    NoticeTaking(Workbench bench, CalendarParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
    }

    @Override
    public String take(CalendarLinkId link, Map<String, String> headers, Map<String, String> query, byte[] body) {
        return push(link)
                .map(push -> push.read(new Push.Received(headers, query, body)))
                .map(read -> {
                    stores.unitOfWork().run(() -> hint(link, read.notices()));
                    return read.answer();
                })
                .orElse("");
    }

    private Optional<Push> push(CalendarLinkId id) {
        return stores.unitOfWork()
                .read(() -> stores.calendarLinks()
                        .find(id)
                        .filter(CalendarLink::isLinked)
                        .map(link -> link.snapshot().provider()))
                .flatMap(parts::provider)
                .filter(Push.class::isInstance)
                .map(Push.class::cast);
    }

    private void hint(CalendarLinkId link, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        var subscriptions = stores.calendarSubscriptions().of(link);
        for (var notice : notices) {
            var known = subscriptions.stream()
                    .filter(kept -> kept.subscription().id().equals(notice.subscription()))
                    .findFirst();
            known.filter(kept -> isRight(link, kept, notice.secret())).ifPresent(kept -> hint(kept, notice.kind()));
            if (known.isEmpty()) {
                stray(link, notice);
            }
        }
    }

    /** Nothing is read for it; with the next look at a calendar of that link it is ended, if the system knows it. */
    private void stray(CalendarLinkId link, Notice notice) {
        var over = new Push.Subscription(
                notice.subscription(), CalendarSubscriptions.STRAY, notice.resource(), bench.now());
        var nobodys = parts.requireSealer().seal(link.value(), bench.nextId().toString());
        stores.calendarSubscriptions().keep(new Kept(link, over, nobodys, bench.now()));
    }

    /** As long as it takes for a wrong one as for a right one. */
    private boolean isRight(CalendarLinkId link, Kept kept, String secret) {
        var right = parts.requireSealer().open(link.value(), kept.sealed());
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private void hint(Kept kept, Kind kind) {
        var link = kept.link();
        var calendar = kept.subscription().calendar();
        switch (kind) {
            case CHANGED -> stores.calendarReadings().hasten(link, calendar);
            case MISSED ->
                stores.calendarReadings().of(link).stream()
                        .map(Reading::calendar)
                        .forEach(one -> stores.calendarReadings().hasten(link, one));
            case ENDED -> {
                stores.calendarSubscriptions().forget(link, calendar);
                stores.calendarReadings().hasten(link, calendar);
            }
            case REAUTHORISE -> {
                var over = new Push.Subscription(
                        kept.subscription().id(), calendar, kept.subscription().resource(), bench.now());
                stores.calendarSubscriptions().keep(new Kept(link, over, kept.sealed(), kept.grantedAt()));
                stores.calendarReadings().hasten(link, calendar);
            }
        }
    }
}
