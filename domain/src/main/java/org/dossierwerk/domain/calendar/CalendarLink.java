package org.dossierwerk.domain.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An adviser's connection to an account of a calendar system. It begins when its owner lets us in; then the owner chooses the
 * calendar that appointments are written to and those whose taken times count. When we are no longer let in, or the calendar
 * is gone, what is to be written waits for its owner. Disconnected, it is over for good.
 */
public final class CalendarLink extends Aggregate {

    private final CalendarLinkId id;
    private final long version;
    private final UserId adviser;
    private final String provider;
    private final @Nullable URI server;
    private final Instant linkedAt;
    private String account;
    private LinkStatus status;
    private CalendarChoice choice;

    private CalendarLink(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.adviser = s.adviser();
        this.provider = s.provider();
        this.server = s.server();
        this.linkedAt = s.linkedAt();
        this.account = s.account();
        this.status = s.status();
        this.choice = s.choice();
    }

    /** @param account the name the system knows it by */
    public static CalendarLink begin(
            CalendarLinkId id, UserId adviser, String provider, @Nullable URI server, String account, Instant now) {
        var link = new CalendarLink(
                new Snapshot(id, 0, adviser, provider, server, account, LinkStatus.ACTIVE, CalendarChoice.none(), now));
        link.raise(new CalendarLinkEvent.Linked(id, now));
        return link;
    }

    /** Chooses its calendars; the same once more changes nothing. */
    public void choose(CalendarChoice chosen, Instant now) {
        requireLinked();
        boolean other = !Objects.equals(chosen.target(), choice.target());
        if (chosen.equals(choice) && status != LinkStatus.CALENDAR_GONE) {
            return;
        }
        choice = chosen;
        if (other && status == LinkStatus.CALENDAR_GONE) {
            status = LinkStatus.ACTIVE;
        }
        raise(new CalendarLinkEvent.Chosen(id, now));
    }

    /** We are no longer let in; told once, until it is connected anew. */
    public void consentLost(Instant now) {
        if (status == LinkStatus.ACTIVE || status == LinkStatus.CALENDAR_GONE) {
            status = LinkStatus.NEEDS_CONSENT;
            raise(new CalendarLinkEvent.ConsentLost(id, now));
        }
    }

    /** The calendar that appointments are written to is not there any more. */
    public void targetGone(String calendar, Instant now) {
        if (status == LinkStatus.ACTIVE && calendar.equals(choice.target())) {
            status = LinkStatus.CALENDAR_GONE;
            raise(new CalendarLinkEvent.TargetGone(id, now));
        }
    }

    /** @throws CalendarRefusal.OtherAccount when it is not the account that was linked */
    public void reconnect(String sameAccount, Instant now) {
        requireLinked();
        if (!sameAccount.equalsIgnoreCase(account)) {
            throw new CalendarRefusal.OtherAccount(account);
        }
        account = sameAccount;
        status = LinkStatus.ACTIVE;
        raise(new CalendarLinkEvent.Reconnected(id, now));
    }

    /** Over for good. Once more changes nothing. */
    public void disconnect(Instant now) {
        if (status != LinkStatus.ENDED) {
            status = LinkStatus.ENDED;
            raise(new CalendarLinkEvent.Disconnected(id, now));
        }
    }

    public boolean isLinked() {
        return status != LinkStatus.ENDED;
    }

    private void requireLinked() {
        if (!isLinked()) {
            throw new CalendarRefusal.LinkUnknown();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            CalendarLinkId id,
            long version,
            UserId adviser,
            String provider,
            @Nullable URI server,
            String account,
            LinkStatus status,
            CalendarChoice choice,
            Instant linkedAt) {

        /** Whether it can be read and written now. */
        public boolean active() {
            return status == LinkStatus.ACTIVE;
        }

        /** Whether both lead to the same calendars, whoever linked them. */
        public boolean isToSameAccountAs(Snapshot other) {
            return provider.equals(other.provider)
                    && Objects.equals(server, other.server)
                    && account.equalsIgnoreCase(other.account);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, adviser, provider, server, account, status, choice, linkedAt);
    }

    public static CalendarLink restore(Snapshot s) {
        return new CalendarLink(s);
    }
}
