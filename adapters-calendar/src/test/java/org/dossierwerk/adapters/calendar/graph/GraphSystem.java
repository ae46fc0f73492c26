package org.dossierwerk.adapters.calendar.graph;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ConsentScreen;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.calendar.graph.GraphFaults;
import org.dossierwerk.application.testkit.calendar.graph.GraphGuests;
import org.dossierwerk.application.testkit.calendar.graph.GraphLaboratory;
import org.dossierwerk.application.testkit.calendar.graph.GraphMailbox;
import org.dossierwerk.application.testkit.leak.Canary;
import org.junit.jupiter.api.Assumptions;

/** A mailbox in the laboratory of Graph, by its owner's leave or by the application's own right. */
final class GraphSystem implements CalendarSystem {

    static final String USER = "anna@office.example";

    static final String CLIENT = "dossierwerk";
    static final String SECRET = Canary.in("a secret of the application");

    final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    final OAuthLaboratory oauth = OAuthLaboratory.start(CLIENT, SECRET, clock);
    final GraphLaboratory laboratory = GraphLaboratory.start(oauth, clock, 7);
    final GraphMailbox mailbox = laboratory.addMailbox(USER, ZONE);
    final GraphFaults faults = laboratory.faults(USER);

    private final boolean byLeave;
    private final GraphCalendar provider;
    private final KeptAccount account;
    private final String other = mailbox.addCalendar("Other");
    private final String readOnly = mailbox.addReadOnlyCalendar("Shared", "boss@office.example");

    private GraphSystem(boolean byLeave) {
        this.byLeave = byLeave;
        var client =
                new OAuthClient(oauth.authorization(), oauth.token(), null, CLIENT, SECRET, Duration.ofSeconds(10));
        var service = new GraphService(laboratory.address(), Duration.ofSeconds(10), 4);
        this.provider = byLeave
                ? GraphCalendar.byLeave(service, client, clock)
                : GraphCalendar.asApplication(service, client, clock);
        this.account = new KeptAccount(null, USER, byLeave ? laboratory.leave(USER) : "none");
        oauth.ownerIs(USER);
    }

    static GraphSystem byLeave() {
        return new GraphSystem(true);
    }

    static GraphSystem asApplication() {
        return new GraphSystem(false);
    }

    @Override
    public CalendarProvider provider() {
        return provider;
    }

    @Override
    public CalendarAccount account() {
        return account;
    }

    @Override
    public String calendar() {
        return mailbox.standardCalendar();
    }

    @Override
    public String otherCalendar() {
        return other;
    }

    @Override
    public Optional<String> readOnlyCalendar() {
        return Optional.of(readOnly);
    }

    @Override
    public Owner owner() {
        return laboratory.owner(mailbox);
    }

    @Override
    public Optional<Guests> guests() {
        return Optional.of(new GraphGuests(mailbox));
    }

    @Override
    public Optional<Faults> faults() {
        return byLeave ? Optional.of(faults) : Optional.empty();
    }

    @Override
    public Optional<ConsentScreen> consentScreen() {
        return byLeave ? Optional.of(new Screen()) : Optional.empty();
    }

    @Override
    public void close() {
        laboratory.close();
        oauth.close();
    }

    private final class Screen implements ConsentScreen {

        @Override
        public URI agree(URI asked) {
            oauth.giveAgain(USER);
            oauth.ownerIs(USER);
            return OAuthLaboratory.visit(asked);
        }

        @Override
        public URI agreeToLess(URI asked) {
            oauth.ownerIs(USER);
            oauth.ownerGives(Set.of("openid", "profile", "offline_access"));
            return OAuthLaboratory.visit(asked);
        }

        @Override
        public URI refuse(URI asked) {
            oauth.ownerIs(USER);
            oauth.ownerRefuses();
            return OAuthLaboratory.visit(asked);
        }

        @Override
        public boolean holds() {
            return Assumptions.abort("Microsoft takes no leave back from an application: its owner withdraws it there");
        }
    }
}
