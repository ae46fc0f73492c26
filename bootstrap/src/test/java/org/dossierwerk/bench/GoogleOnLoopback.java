package org.dossierwerk.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.google.GoogleCalendar;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.NoticeBox;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.google.GoogleFaults;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedSystem;

/** The laboratory of Google, and our adapter that speaks to it over HTTP. */
final class GoogleOnLoopback implements SimulatedSystem {

    private static final Set<String> SCOPES = Set.of(
            "openid",
            "email",
            "https://www.googleapis.com/auth/calendar.events",
            "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
            "https://www.googleapis.com/auth/calendar.freebusy");

    private final OAuthLaboratory oauth;
    private final GoogleLaboratory laboratory;
    private final GoogleCalendar provider;
    private final NoticeBox notices;
    private final Duration patience;

    /** @param patience of the adapter, for one answer */
    GoogleOnLoopback(Clock clock, Duration patience) {
        this.patience = patience;
        this.oauth = OAuthLaboratory.start("bench", "secret", clock);
        this.laboratory =
                GoogleLaboratory.start(clock, token -> oauth.holder(token).map(OAuthLaboratory.Holder::user));
        this.provider = GoogleCalendar.byLeave(laboratory.address(), OpenAccount.client(oauth), patience, clock);
        this.notices = new NoticeBox(provider);
    }

    @Override
    public String name() {
        return "laboratory of Google";
    }

    @Override
    public CalendarSystem open(String user) {
        var other = "other." + user;
        laboratory.open(user, Moments.AMSTERDAM);
        laboratory.add(user, other, "Other", Moments.AMSTERDAM);
        return new OpenAccount(
                provider,
                new KeptAccount(null, user, oauth.leave(user, SCOPES)),
                user,
                other,
                laboratory.owner(user),
                Optional.of(new GoogleFaults(laboratory, oauth, user, SCOPES)),
                Optional.of(new OpenAccount.Willing(oauth, user)));
    }

    @Override
    public URI notices() {
        return notices.address();
    }

    @Override
    public List<SentNotice> takeNotices() {
        laboratory.deliverNotices();
        return notices.take();
    }

    @Override
    public Duration silence() {
        return patience.plus(patience.dividedBy(2));
    }

    @Override
    public List<String> complaints() {
        return laboratory.complaints();
    }

    @Override
    public void close() {
        notices.close();
        laboratory.close();
        oauth.close();
    }
}
