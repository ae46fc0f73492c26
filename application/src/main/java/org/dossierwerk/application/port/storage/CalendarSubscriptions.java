package org.dossierwerk.application.port.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** Which calendar systems give notice of changes (CALENDAR CAL-13). */
public interface CalendarSubscriptions {

    /** In the place of a calendar: a subscription that gives notice although nobody here knows it, of which one is kept at a time. */
    String STRAY = "";

    List<Kept> of(CalendarLinkId link);

    /** In the place of the one of its calendar. */
    void keep(Kept kept);

    void forget(CalendarLinkId link, String calendar);

    /**
     * @param sealed the secret that comes back with every notice
     */
    record Kept(CalendarLinkId link, Push.Subscription subscription, String sealed, Instant grantedAt) {

        /** Whether nobody here knows what it is for; it is to be ended. */
        public boolean isStray() {
            return subscription.calendar().equals(STRAY);
        }

        /** Half of its time is over. */
        public boolean isToBeRenewed(Instant now) {
            var life = Duration.between(grantedAt, subscription.until());
            return !now.isBefore(grantedAt.plus(life.dividedBy(2)));
        }

        public boolean holds(Instant now) {
            return subscription.until().isAfter(now);
        }
    }
}
