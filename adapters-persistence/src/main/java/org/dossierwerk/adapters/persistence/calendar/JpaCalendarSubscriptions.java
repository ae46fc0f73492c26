package org.dossierwerk.adapters.persistence.calendar;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.storage.CalendarSubscriptions;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** Which calendar systems give notice of changes, on PostgreSQL. */
record JpaCalendarSubscriptions(Work work) implements CalendarSubscriptions {

    @Override
    public List<Kept> of(CalendarLinkId link) {
        var question = new Sql("SELECT * FROM calendar_subscription WHERE link_id = :link ORDER BY calendar")
                .set("link", link.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new Kept(
                        link,
                        new Push.Subscription(
                                line.text("id"), line.text("calendar"), line.text("resource"), line.instant("ends_at")),
                        line.text("sealed"),
                        line.instant("granted_at")))
                .toList());
    }

    @Override
    public void keep(Kept kept) {
        var subscription = kept.subscription();
        work.run(new Sql("INSERT INTO calendar_subscription")
                .add("(link_id, calendar, id, resource, sealed, granted_at, ends_at)")
                .add("VALUES (:link, :calendar, :id, :resource, :sealed, :granted, :ends)")
                .add("ON CONFLICT (link_id, calendar) DO UPDATE SET id = excluded.id, resource = excluded.resource,")
                .add("sealed = excluded.sealed, granted_at = excluded.granted_at, ends_at = excluded.ends_at")
                .set("link", kept.link().value())
                .set("calendar", subscription.calendar())
                .set("id", subscription.id())
                .set("resource", subscription.resource())
                .set("sealed", kept.sealed())
                .set("granted", kept.grantedAt())
                .set("ends", subscription.until())::execute);
    }

    @Override
    public void forget(CalendarLinkId link, String calendar) {
        work.run(new Sql("DELETE FROM calendar_subscription WHERE link_id = :link AND calendar = :calendar")
                .set("link", link.value())
                .set("calendar", calendar)::execute);
    }
}
