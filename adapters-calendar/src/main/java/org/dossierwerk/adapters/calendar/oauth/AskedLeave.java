package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Consent;

/** What is asked of an owner, and what came of it; the same at every system but for the words. */
public final class AskedLeave implements Consent {

    private static final int LONGEST_NAME = 320;
    /** What is asked for at Google (CALENDAR O-7). */
    public static final List<String> AT_GOOGLE = Stream.of(
                    "calendar.events", "calendar.calendarlist.readonly", "calendar.freebusy")
            .map(scope -> "https://www.googleapis.com/auth/" + scope)
            .toList();

    private final OAuthClient client;
    private final TokenEndpoint endpoint;
    private final String scope;
    private final Set<String> needed;
    private final String nameClaim;
    private final Map<String, String> besides;

    /**
     * @param needed those of the scopes without which there is no use in a link
     * @param nameClaim what the identity token calls the account's name
     * @param besides what the system wants to hear more than others do
     */
    private AskedLeave(
            OAuthClient client,
            String scope,
            Set<String> needed,
            String nameClaim,
            Map<String, String> besides,
            Clock clock) {
        this.client = client;
        this.endpoint = new TokenEndpoint(client, clock);
        this.scope = scope;
        this.needed = needed;
        this.nameClaim = nameClaim;
        this.besides = Map.copyOf(besides);
    }

    /**
     * For the calendars of one person at Google (CALENDAR O-7). The owner can untick parts of it, and then it is not enough. The
     * account is known by its address.
     */
    public static AskedLeave atGoogle(OAuthClient client, Clock clock) {
        return new AskedLeave(
                client,
                "openid email " + String.join(" ", AT_GOOGLE),
                Set.copyOf(AT_GOOGLE),
                "email",
                Map.of("access_type", "offline", "prompt", "consent"),
                clock);
    }

    /**
     * For the calendars of one person at Microsoft (CALENDAR G-11). The account is known by its user principal name. Microsoft has no
     * place to give such leave back; see {@link OAuthClient#microsoft}.
     *
     * @param service where Graph is, such as {@code https://graph.microsoft.com}
     */
    public static AskedLeave atMicrosoft(OAuthClient client, URI service, Clock clock) {
        var calendars = service + "/Calendars.ReadWrite";
        return new AskedLeave(
                client,
                "openid profile offline_access " + calendars,
                Set.of(calendars),
                "preferred_username",
                Map.of("response_mode", "query", "prompt", "select_account"),
                clock);
    }

    @Override
    public URI ask(URI redirect, String state, String challenge) {
        var query = new TreeMap<>(besides);
        query.put("response_type", "code");
        query.put("client_id", client.clientId());
        query.put("redirect_uri", redirect.toString());
        query.put("scope", scope);
        query.put("state", state);
        query.put("code_challenge", challenge);
        query.put("code_challenge_method", "S256");
        var address = client.authorization().toString();
        return URI.create(address + (address.indexOf('?') < 0 ? "?" : "&") + TokenHttp.form(query));
    }

    @Override
    public Granted grant(String code, String verifier, URI redirect) {
        var given = endpoint.exchange(code, verifier, redirect);
        requireEnough(given.scopes());
        if (given.refresh().isEmpty()) {
            throw new ProviderFailure(Kind.REJECTED, "The leave that was given does not last", null);
        }
        var name = OAuthJson.claim(given.identity(), client.clientId(), nameClaim);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ProviderFailure(Kind.REJECTED, "The system does not say whose account it is", null);
        }
        return new Granted(name, new TokenSet(given.access(), given.refresh(), given.expires()).text());
    }

    /** Systems write a scope as they like: large or small, with the address of the interface before it or without. */
    private void requireEnough(Set<String> granted) {
        var known = granted.stream().map(AskedLeave::lastPart).collect(Collectors.toSet());
        if (!granted.isEmpty() && !needed.stream().map(AskedLeave::lastPart).allMatch(known::contains)) {
            throw new ProviderFailure(Kind.REJECTED, "Less leave was given than is needed", null);
        }
    }

    private static String lastPart(String scope) {
        return scope.substring(scope.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void revoke(CalendarAccount account) {
        var revocation = client.revocation();
        if (revocation != null && TokenSet.isOne(account.secret())) {
            endpoint.revoke(revocation, TokenSet.of(account.secret()).refresh());
        }
    }
}
