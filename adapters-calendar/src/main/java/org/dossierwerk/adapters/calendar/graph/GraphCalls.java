package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.jspecify.annotations.Nullable;

/**
 * Asks Graph one thing at a time. Each attempt makes its models anew, because the client sends only what changed since a model
 * was sent before.
 */
final class GraphCalls {

    private final GraphService service;
    private final AccessTokens tokens;
    private final Clock clock;
    private final OkHttpClient reading;
    private final OkHttpClient writing;
    private final Semaphore underWay;

    GraphCalls(GraphService service, AccessTokens tokens, Clock clock) {
        this.service = service;
        this.tokens = tokens;
        this.clock = clock;
        this.writing = GraphHttp.client(service);
        this.reading = GraphHttp.forReading(writing);
        this.underWay = new Semaphore(service.atOnce(), true);
    }

    /** An answer, or the refusal that came instead; never both. */
    record Answered<T>(@Nullable T value, @Nullable GraphRefusal refusal, boolean writes) {

        /** @throws ProviderFailure when it was refused */
        T get() {
            if (refusal != null) {
                throw refusal.failure(writes);
            }
            if (value == null) {
                throw new ProviderFailure(Kind.UNKNOWN, "Graph answered without saying anything", null);
            }
            return value;
        }

        /** The refusal that whoever asked knows to handle. */
        boolean isRefusedAs(Function<GraphRefusal, Boolean> known) {
            return refusal != null && known.apply(refusal);
        }
    }

    /** Asks what changes nothing, of the account's mailbox. */
    <T> Answered<T> read(CalendarAccount account, Function<UserItemRequestBuilder, T> question) {
        return ask(account, client -> question.apply(mailbox(client, account)), false);
    }

    /** Asks for a change in the account's mailbox. */
    <T> Answered<T> write(CalendarAccount account, Function<UserItemRequestBuilder, T> question) {
        return ask(account, client -> question.apply(mailbox(client, account)), true);
    }

    <T> Answered<T> writeAnywhere(CalendarAccount account, Function<GraphServiceClient, T> question) {
        return ask(account, question, true);
    }

    /** Never the client's {@code me()}: it has none without an interceptor of its own, and an application is nobody. */
    private static UserItemRequestBuilder mailbox(GraphServiceClient client, CalendarAccount account) {
        return client.users().byUserId(account.user());
    }

    /** Whether a link that Graph gave leads to the account's mailbox there, and not anywhere else with its token. */
    boolean isOurs(String link) {
        return link.startsWith(service.version() + "/users/")
                && URI.create(service.version()).getHost().equals(host(link));
    }

    private static @Nullable String host(String link) {
        try {
            return URI.create(link).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A token that was refused is renewed, once; whoever may see no calendar at all has to be let in anew (CAL-11). */
    private <T> Answered<T> ask(CalendarAccount account, Function<GraphServiceClient, T> question, boolean writes) {
        var token = tokens.token(account);
        var answer = attempt(token, question, writes);
        if (answer.isRefusedAs(refusal -> refusal.status() == 401)) {
            token = tokens.tokenAfter(account, token);
            answer = attempt(token, question, writes);
        }
        if (answer.isRefusedAs(GraphCalls::isForbidden) && showsNothing(account, token)) {
            throw new ProviderFailure(Kind.RECONNECT, "Graph shows none of the mailbox's calendars", null);
        }
        return answer;
    }

    private boolean showsNothing(CalendarAccount account, String token) {
        return attempt(
                        token,
                        client -> mailbox(client, account).calendars().get(request -> {
                            request.queryParameters.select = new String[] {"id"};
                            request.queryParameters.top = 1;
                        }),
                        false)
                .isRefusedAs(GraphCalls::isForbidden);
    }

    private static boolean isForbidden(GraphRefusal refusal) {
        return refusal.status() == 403;
    }

    private <T> Answered<T> attempt(String token, Function<GraphServiceClient, T> question, boolean writes) {
        take();
        try {
            return new Answered<>(question.apply(client(token, writes ? writing : reading)), null, writes);
        } catch (ApiException e) {
            return new Answered<>(null, GraphRefusal.of(e, clock), writes);
        } catch (RuntimeException e) {
            throw silence(e)
                    .map(io -> GraphRefusal.silence(io, writes))
                    .orElseGet(() -> new ProviderFailure(
                            writes ? Kind.UNKNOWN : Kind.TRY_AGAIN,
                            "Graph's answer cannot be read: " + e.getClass().getSimpleName(),
                            null));
        } finally {
            underWay.release();
        }
    }

    private static Optional<IOException> silence(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    private void take() {
        try {
            if (!underWay.tryAcquire(service.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProviderFailure(Kind.TRY_AGAIN, "Too many requests to Graph are under way", null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure(Kind.TRY_AGAIN, "Stopped before Graph was asked", stopped);
        }
    }

    private GraphServiceClient client(String token, OkHttpClient http) {
        var adapter = new BaseGraphRequestAdapter(
                new BaseBearerTokenAuthenticationProvider(new OneToken(service, token)), null, http);
        adapter.setBaseUrl(service.version());
        return new GraphServiceClient(adapter);
    }

    /** Shows the token to Graph, and to nobody else. */
    private record OneToken(GraphService service, String token) implements AccessTokenProvider {

        @Override
        public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
            if (!service.address().getHost().equalsIgnoreCase(uri.getHost())
                    || service.address().getPort() != uri.getPort()) {
                throw new IllegalStateException("Not Graph: " + uri.getHost());
            }
            return token;
        }

        @Override
        public AllowedHostsValidator getAllowedHostsValidator() {
            return new AllowedHostsValidator(service.address().getHost());
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "OneToken";
        }
    }
}
