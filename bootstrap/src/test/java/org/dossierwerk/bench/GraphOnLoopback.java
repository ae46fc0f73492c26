package org.dossierwerk.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.graph.GraphCalendar;
import org.dossierwerk.adapters.calendar.graph.GraphService;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.NoticeBox;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.graph.GraphLaboratory;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedSystem;

/** The laboratory of Graph, and our adapter that speaks to it over HTTP. */
final class GraphOnLoopback implements SimulatedSystem {

    private static final int AT_ONCE = 4;

    private final OAuthLaboratory oauth;
    private final GraphLaboratory laboratory;
    private final GraphCalendar provider;
    private final NoticeBox notices;
    private final Duration patience;

    /** @param patience of the adapter, for one answer */
    GraphOnLoopback(Clock clock, Duration patience) {
        this.patience = patience;
        this.oauth = OAuthLaboratory.start("bench", "secret", clock);
        this.laboratory = GraphLaboratory.start(oauth, clock, 7);
        this.provider = GraphCalendar.byLeave(
                new GraphService(laboratory.address(), patience, AT_ONCE), OpenAccount.client(oauth), clock);
        this.notices = new NoticeBox(provider);
    }

    @Override
    public String name() {
        return "laboratory of Graph";
    }

    @Override
    public CalendarSystem open(String user) {
        var mailbox = laboratory.addMailbox(user, Moments.AMSTERDAM);
        return new OpenAccount(
                provider,
                new KeptAccount(null, user, laboratory.leave(user)),
                mailbox.standardCalendar(),
                mailbox.addCalendar("Other"),
                laboratory.owner(mailbox),
                Optional.of(laboratory.faults(user)),
                Optional.of(new OpenAccount.Willing(oauth, user)));
    }

    @Override
    public URI notices() {
        return notices.address();
    }

    @Override
    public List<SentNotice> takeNotices() {
        laboratory.faults("").deliverNotices();
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
