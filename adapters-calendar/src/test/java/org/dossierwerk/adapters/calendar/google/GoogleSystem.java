package org.dossierwerk.adapters.calendar.google;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.oauth.AskedLeave;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.adapters.calendar.oauth.ServiceAccount;
import org.dossierwerk.adapters.calendar.oauth.TokenSet;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ConsentScreen;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.calendar.google.GoogleFaults;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;

/** Emma at Google: her own calendar, one for her family, and one that a colleague lets her read. */
final class GoogleSystem implements CalendarSystem {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    static final String EMMA = "emma@example.nl";
    private static final String COLLEAGUE = "tom@example.nl";
    private static final String FAMILY = "family@group.calendar.google.com";
    private static final String CLIENT = "office";
    private static final String CLIENT_SECRET = Canary.in("an office secret of thirty-two letters");
    private static final Set<String> SCOPES = Set.of(
            "openid",
            "email",
            "https://www.googleapis.com/auth/calendar.events",
            "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
            "https://www.googleapis.com/auth/calendar.freebusy");

    private final OAuthLaboratory leave;
    private final GoogleLaboratory laboratory;
    private final GoogleCalendar provider;
    private final KeptAccount account;
    private final boolean delegated;

    /** By Emma's own leave. */
    GoogleSystem(Clock clock) {
        this(clock, false);
    }

    /** By what an administrator delegated to a service account. */
    static GoogleSystem delegated(Clock clock) {
        return new GoogleSystem(clock, true);
    }

    private GoogleSystem(Clock clock, boolean delegated) {
        this.delegated = delegated;
        leave = OAuthLaboratory.start(CLIENT, CLIENT_SECRET, clock);
        leave.ownerIs(EMMA);
        laboratory = GoogleLaboratory.start(clock, token -> leave.holder(token).map(OAuthLaboratory.Holder::user));
        laboratory.open(EMMA, ZONE);
        laboratory.add(EMMA, FAMILY, "Familie", ZONE);
        laboratory.open(COLLEAGUE, ZONE);
        laboratory.share(COLLEAGUE, EMMA, "reader");
        provider = delegated ? asServiceAccount(clock) : byLeave(clock);
        account = new KeptAccount(null, EMMA, delegated ? "nothing of hers" : leave.leave(EMMA, SCOPES));
    }

    private GoogleCalendar byLeave(Clock clock) {
        var client = new OAuthClient(
                leave.authorization(), leave.token(), leave.revocation(), CLIENT, CLIENT_SECRET, PATIENCE);
        return GoogleCalendar.byLeave(laboratory.address(), client, PATIENCE, clock);
    }

    private GoogleCalendar asServiceAccount(Clock clock) {
        var service = ServiceAccount.read(leave.delegate(Set.copyOf(AskedLeave.AT_GOOGLE)));
        return GoogleCalendar.delegated(laboratory.address(), service, PATIENCE, clock);
    }

    GoogleLaboratory laboratory() {
        return laboratory;
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
        return EMMA;
    }

    @Override
    public String otherCalendar() {
        return FAMILY;
    }

    @Override
    public Optional<String> readOnlyCalendar() {
        return Optional.of(COLLEAGUE);
    }

    @Override
    public Owner owner() {
        return laboratory.owner(EMMA);
    }

    @Override
    public Optional<Guests> guests() {
        return Optional.of(new InvitedGuests());
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.of(new GoogleFaults(laboratory, leave, EMMA, SCOPES));
    }

    @Override
    public Optional<ConsentScreen> consentScreen() {
        return delegated ? Optional.empty() : Optional.of(new Screen());
    }

    @Override
    public void close() {
        laboratory.close();
        leave.close();
    }

    private final class InvitedGuests implements Guests {

        @Override
        public EmailAddress one() {
            return EmailAddress.of("zoe@example.org");
        }

        @Override
        public EmailAddress other() {
            return EmailAddress.of("visser@example.com");
        }

        @Override
        public List<Invitation> invitations() {
            return laboratory.mailed().stream()
                    .map(mail -> new Invitation(EmailAddress.of(mail.guest()), mail.callsOff()))
                    .toList();
        }

        @Override
        public void answer(String calendar, String id, EmailAddress guest, Answer.Kind kind) {
            laboratory.owner(EMMA).answer(calendar, id, guest.value(), kind);
        }
    }

    private final class Screen implements ConsentScreen {

        @Override
        public URI agree(URI asked) {
            leave.ownerIs(EMMA);
            return OAuthLaboratory.visit(asked);
        }

        @Override
        public URI agreeToLess(URI asked) {
            leave.ownerGives(Set.of("openid", "email"));
            return OAuthLaboratory.visit(asked);
        }

        @Override
        public URI refuse(URI asked) {
            leave.ownerRefuses();
            return OAuthLaboratory.visit(asked);
        }

        @Override
        public boolean holds() {
            return leave.holder(TokenSet.of(account.secret()).access()).isPresent();
        }
    }
}
