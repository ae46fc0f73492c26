package org.dossierwerk.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ConsentScreen;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Owner;

/** An account of a calendar system that has others too. */
record OpenAccount(
        CalendarProvider provider,
        KeptAccount account,
        String calendar,
        String otherCalendar,
        Owner owner,
        Optional<Faults> faults,
        Optional<ConsentScreen> consentScreen)
        implements CalendarSystem {

    /** As an application is known to an authorisation server that gives no leave by hand. */
    static OAuthClient client(OAuthLaboratory oauth) {
        return new OAuthClient(
                oauth.authorization(), oauth.token(), oauth.revocation(), "bench", "secret", Duration.ofSeconds(10));
    }

    @Override
    public Optional<String> readOnlyCalendar() {
        return Optional.empty();
    }

    @Override
    public Optional<Guests> guests() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // It ends with its system.
    }

    /** Who gives leave in the browser, and never less than was asked for. */
    record Willing(OAuthLaboratory oauth, String user) implements ConsentScreen {

        @Override
        public URI agree(URI asked) {
            oauth.ownerIs(user);
            return OAuthLaboratory.visit(asked);
        }

        @Override
        public URI agreeToLess(URI asked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI refuse(URI asked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean holds() {
            throw new UnsupportedOperationException();
        }
    }
}
