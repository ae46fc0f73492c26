package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.models.Calendar;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.adapters.calendar.oauth.ApplicationTokens;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ConsentScreen;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.jspecify.annotations.Nullable;

/** A mailbox by nothing but Graph itself, wherever that is. All that stood in it is deleted when a test begins. */
final class GraphLiveSystem implements CalendarSystem {

    private final GraphCalendar provider;
    private final KeptAccount account;
    private final GraphLiveOwner owner;
    private final String standard;
    private final String other;
    private final List<String> made = new ArrayList<>();

    GraphLiveSystem(GraphService service, OAuthClient client, String mailbox, Clock clock) {
        this.provider = GraphCalendar.asApplication(service, client, clock);
        this.account = new KeptAccount(null, mailbox, "none");
        var tokens = new ApplicationTokens(client, service.address() + "/.default", clock);
        this.owner = new GraphLiveOwner(mailbox(service, mailbox, () -> tokens.token(account)), made);
        this.standard = owner.emptied();
        this.other = owner.addCalendar("Dossierwerk " + clock.instant());
    }

    private static UserItemRequestBuilder mailbox(GraphService service, String mailbox, Supplier<String> token) {
        var tokens = new AccessTokenProvider() {
            @Override
            public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
                return token.get();
            }

            @Override
            public AllowedHostsValidator getAllowedHostsValidator() {
                return new AllowedHostsValidator(service.address().getHost());
            }
        };
        var adapter = new BaseGraphRequestAdapter(
                new BaseBearerTokenAuthenticationProvider(tokens), null, GraphHttp.client(service));
        adapter.setBaseUrl(service.version());
        return new GraphServiceClient(adapter).users().byUserId(mailbox);
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
        return standard;
    }

    @Override
    public String otherCalendar() {
        return other;
    }

    @Override
    public Optional<String> readOnlyCalendar() {
        return owner.calendars().stream()
                .filter(one -> Boolean.FALSE.equals(one.getCanEdit()))
                .map(Calendar::getId)
                .findFirst();
    }

    @Override
    public Owner owner() {
        return owner;
    }

    @Override
    public Optional<Guests> guests() {
        return Optional.empty();
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.empty();
    }

    @Override
    public Optional<ConsentScreen> consentScreen() {
        return Optional.empty();
    }

    @Override
    public void close() {
        made.forEach(owner::dropCalendar);
    }
}
