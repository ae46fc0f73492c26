package org.dossierwerk.application.calendar;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.CalendarSubscriptions;
import org.dossierwerk.application.port.storage.CalendarSubscriptions.Kept;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/**
 * Has calendar systems that can give notice of changes, and has that go on: at half of its time a subscription is renewed, and
 * whenever everything was listed, because a system may forget one and tell nobody (CAL-14). It is done by whoever has just read the
 * calendar, so that no two do it, and a failure costs nothing but the next notices: the calendar is read all the same.
 */
final class Subscribing {

    private static final Logger LOG = System.getLogger(Subscribing.class.getName());

    private final Workbench bench;
    private final Stores stores;
    private final CalendarParts parts;
    private final Supplier<String> random;

    /** @param random 256 random bits each time */
    Subscribing(Workbench bench, CalendarParts parts, Supplier<String> random) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.random = random;
    }

    /** Whether a calendar's changes are told for now. */
    boolean tells(CalendarLinkId link, String calendar) {
        return find(link, calendar).filter(kept -> kept.holds(bench.now())).isPresent();
    }

    /**
     * Asks the system, outside any unit of work.
     *
     * @param listed whether everything was just listed
     */
    void keepUp(
            CalendarLink.Snapshot link,
            String calendar,
            boolean listed,
            CalendarProvider provider,
            CalendarAccount account) {
        var base = parts.rules().notices();
        if (base == null || !(provider instanceof Push push)) {
            return;
        }
        try {
            var known = stores.unitOfWork().read(() -> find(link.id(), calendar));
            if (known.isEmpty()) {
                var secret = random.get();
                keep(link, push.subscribe(account, calendar, address(base, link), secret), secret);
            } else if (listed || known.get().isToBeRenewed(bench.now())) {
                var secret = parts.requireSealer()
                        .open(link.id().value(), known.get().sealed());
                keep(link, push.renew(account, known.get().subscription(), address(base, link), secret), secret);
            }
            leaveOthers(link, push, account);
            leaveStray(link.id(), push, account);
        } catch (ProviderFailure failure) {
            LOG.log(Level.INFO, "No notices for now of link " + link.id().value() + ": " + failure.getMessage());
        }
    }

    private void keep(CalendarLink.Snapshot link, Push.Subscription granted, String secret) {
        var sealed = parts.requireSealer().seal(link.id().value(), secret);
        stores.unitOfWork()
                .run(() -> stores.calendarSubscriptions().keep(new Kept(link.id(), granted, sealed, bench.now())));
    }

    private static URI address(URI base, CalendarLink.Snapshot link) {
        var host = base.toString().replaceAll("/+$", "");
        return URI.create(
                host + "/calendars/notices/" + link.provider() + "/" + link.id().value());
    }

    /** Of calendars that are no longer read. */
    private void leaveOthers(CalendarLink.Snapshot link, Push push, CalendarAccount account) {
        var others = stores.unitOfWork().read(() -> {
            var read = stores.calendarReadings().of(link.id()).stream()
                    .map(Reading::calendar)
                    .collect(Collectors.toSet());
            return stores.calendarSubscriptions().of(link.id()).stream()
                    .filter(kept -> !kept.isStray())
                    .map(Kept::subscription)
                    .filter(one -> !read.contains(one.calendar()))
                    .toList();
        });
        leave(link.id(), others, push, account);
    }

    /**
     * Once: when that fails it gives notice again, or ends by itself. A system may give notice by a subscription before it has told us
     * its name, so that it was nobody's then and is ours by now.
     */
    private void leaveStray(CalendarLinkId link, Push push, CalendarAccount account) {
        var stray = stores.unitOfWork().read(() -> find(link, CalendarSubscriptions.STRAY));
        if (stray.isPresent()) {
            stores.unitOfWork().run(() -> stores.calendarSubscriptions().forget(link, CalendarSubscriptions.STRAY));
            if (!isOurs(link, stray.get().subscription().id())) {
                push.unsubscribe(account, stray.get().subscription());
            }
        }
    }

    private boolean isOurs(CalendarLinkId link, String subscription) {
        return stores.unitOfWork().read(() -> stores.calendarSubscriptions().of(link)).stream()
                .anyMatch(kept -> kept.subscription().id().equals(subscription));
    }

    void leave(CalendarLinkId link, List<Push.Subscription> all, Push push, CalendarAccount account) {
        for (var one : all) {
            push.unsubscribe(account, one);
            stores.unitOfWork().run(() -> stores.calendarSubscriptions().forget(link, one.calendar()));
        }
    }

    private Optional<Kept> find(CalendarLinkId link, String calendar) {
        return stores.calendarSubscriptions().of(link).stream()
                .filter(kept -> kept.subscription().calendar().equals(calendar))
                .findFirst();
    }
}
