package org.dossierwerk.application.testkit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation server on loopback, as strict as its documents: authorisation code with PKCE (RFC 6749 §4.1, RFC 7636 S256
 * only), refresh, the application itself (RFC 6749 §4.4), a service account in somebody's name (RFC 7523) and revocation (RFC 7009). Whatever is not exactly as it should be is
 * refused, also a parameter nobody knows. A code used twice takes back what came of it (RFC 6749 §4.1.2); with rotation, so does a
 * refresh token used twice (RFC 9700 §4.14.2).
 *
 * <p>At first there is no page: the owner of the account is played by {@link #ownerIs}, {@link #ownerGives} and {@link
 * #ownerRefuses}, and the browser is sent back at once. With {@link #showPage} it is asked, as people are. Laboratories of calendars ask it whom a token is for: {@link #holder}.
 */
public final class OAuthLaboratory implements AutoCloseable {

    private static final int LARGEST = 64 * 1024;
    private static final Pattern MICROSOFT = Pattern.compile("^/[A-Za-z0-9.-]+/oauth2/v2\\.0/");
    private static final Set<String> ASKED = Set.of(
            "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method");
    private static final Set<String> ASKED_BESIDES =
            Set.of("access_type", "prompt", "response_mode", "include_granted_scopes", "login_hint", "nonce");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String client;
    private final String secret;
    private final OAuthGrants grants;
    private final Queue<Answer> instead = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private final AtomicInteger revocations = new AtomicInteger();
    private volatile String owner = "anna@example.nl";
    private volatile Optional<Set<String>> gives = Optional.empty();
    private volatile boolean refuses;
    private volatile @Nullable OAuthAssertion certificate;
    private volatile boolean showsPage;

    /** @param hangUp whether what was asked is done, and nothing is said */
    private record Answer(int status, String retryAfter, boolean hangUp) {}

    /** Whom a token is for, and what it opens. */
    public record Holder(String user, Set<String> scopes) {}

    private OAuthLaboratory(String client, String secret, Clock clock) {
        this.client = client;
        this.secret = secret;
        this.grants = new OAuthGrants(client, secret, clock);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** @param clock by which codes and tokens end */
    public static OAuthLaboratory start(String client, String secret, Clock clock) {
        return new OAuthLaboratory(client, secret, clock);
    }

    /** The same server at the paths of Microsoft's: below it come a tenant and {@code /oauth2/v2.0/authorize} or {@code token}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI authorization() {
        return at("/authorize");
    }

    public URI token() {
        return at("/token");
    }

    public URI revocation() {
        return at("/revoke");
    }

    private URI at(String path) {
        return URI.create(address() + path);
    }

    /**
     * Opens that page as the owner's browser does.
     *
     * @return where the browser is sent back to
     */
    public static URI visit(URI asked) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError("Not sent back: " + answer.statusCode() + answer.body())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Who sits at the browser from now on, and gives all that is asked for. */
    public void ownerIs(String user) {
        owner = user;
        gives = Optional.empty();
        refuses = false;
    }

    /** The owner unticks what is not among those. */
    public void ownerGives(Set<String> scopes) {
        gives = Optional.of(Set.copyOf(scopes));
        refuses = false;
    }

    public void ownerRefuses() {
        refuses = true;
    }

    /** From now on browsers get a page with a box for each right, and buttons to allow and to refuse. */
    public void showPage() {
        showsPage = true;
    }

    /** How long the access tokens live that are given from now on. */
    public void tokensLive(Duration time) {
        grants.tokensLive(time);
    }

    /** Whether each refresh gives a new refresh token, and the one before ends; so at first. */
    public void rotate(boolean rotates) {
        grants.rotate(rotates);
    }

    /** Whether a refresh token that was used holds on beside the next, as Microsoft's does; not so at first. */
    public void spareUsed(boolean spares) {
        grants.spareUsed(spares);
    }

    /** Whether a first refresh token is given at all; so at first. */
    public void giveRefreshTokens(boolean given) {
        grants.giveRefreshTokens(given);
    }

    /** Leave as if its owner had given it in the browser: JSON with {@code access}, {@code refresh} and {@code expires}. */
    public String leave(String user, Set<String> scopes) {
        return grants.leave(user, scopes);
    }

    /** That owner takes back all leave; {@link #giveAgain} makes the same tokens hold anew. */
    public void takeBack(String user) {
        grants.suspend(user, true);
    }

    public void giveAgain(String user) {
        grants.suspend(user, false);
    }

    /** That owner takes back all leave for good: only new leave lets anybody in again. */
    public void withdraw(String user) {
        grants.endAll(user);
    }

    /** Whether any token, expired or not, is left that was given for that owner's account. */
    public boolean opens(String user) {
        return grants.opens(user);
    }

    /** No access token opens anything any more; refresh tokens do what they did. */
    public void endAccessTokens() {
        grants.endAccessTokens();
    }

    /**
     * An administrator delegates those scopes of everybody to a service account (Google's domain-wide delegation); the one before is no
     * longer known.
     *
     * @return the service account's key file
     */
    public String delegate(Set<String> scopes) {
        return grants.delegate(scopes, token());
    }

    /** From now on the application may also prove who it is by what it signs with that certificate's key (RFC 7523 §2.2). */
    public void trust(X509Certificate itsCertificate) {
        certificate = new OAuthAssertion(itsCertificate);
    }

    /** Instead of the next answer of the token endpoint. @param retryAfter the header of that name, or empty */
    public void answerNextTokenRequest(int status, String retryAfter) {
        instead.add(new Answer(status, retryAfter, false));
    }

    /** Does what the next request to the token endpoint asks, and says nothing. */
    public void loseNextTokenAnswer() {
        instead.add(new Answer(0, "", true));
    }

    /** Whom an access token is for; empty when it opens nothing. */
    public Optional<Holder> holder(String accessToken) {
        return grants.holder(accessToken);
    }

    public int tokenRequests() {
        return tokenRequests.get();
    }

    public int refreshes() {
        return grants.refreshes();
    }

    public int revocations() {
        return revocations.get();
    }

    /** How often a refresh token came that had been exchanged before. */
    public int reuses() {
        return grants.reuses();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readNBytes(LARGEST), UTF_8);
            var path = MICROSOFT.matcher(exchange.getRequestURI().getPath()).replaceFirst("/");
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /authorize" -> authorize(exchange, Optional.empty());
                case "POST /authorize" -> authorize(exchange, OAuthForm.of(exchange, body));
                case "POST /token" -> token(exchange, body);
                case "POST /revoke" -> revoke(exchange, body);
                default -> say(exchange, 404, "{\"error\":\"not_found\"}");
            }
        }
    }

    /** What may not be sent back is told here (RFC 6749 §4.1.2.1); the rest goes back to where the browser came from. */
    private void authorize(HttpExchange exchange, Optional<Map<String, String>> decision) throws IOException {
        var asked = OAuthForm.read(exchange.getRequestURI().getRawQuery());
        if (asked.isEmpty() || !client.equals(asked.get().get("client_id"))) {
            say(exchange, 400, error("invalid_request", "Which client?"));
            return;
        }
        var fields = asked.get();
        var redirect = fields.getOrDefault("redirect_uri", "");
        if (!redirect.startsWith("https://") && !redirect.matches("http://(127\\.0\\.0\\.1|localhost)[:/].*")) {
            say(exchange, 400, error("invalid_request", "Not a redirect_uri that is known"));
            return;
        }
        var answer = new LinkedHashMap<String, String>();
        var complaint = complaint(fields);
        if (!complaint.isEmpty()) {
            answer.put("error", "invalid_request");
            answer.put("error_description", complaint);
        } else if (showsPage && decision.isEmpty()) {
            answer(exchange, 200, "text/html", OAuthPage.of(owner, client, scopes(fields)));
            return;
        } else if (decision.map(OAuthPage::isRefused).orElse(refuses)) {
            answer.put("error", "access_denied");
        } else {
            var given = decision.map(form -> OAuthPage.given(form, scopes(fields)))
                    .or(() -> gives)
                    .orElse(scopes(fields));
            answer.put("code", grants.code(owner, given, redirect, fields.get("code_challenge")));
        }
        answer.put("state", fields.getOrDefault("state", ""));
        exchange.getResponseHeaders().set("Location", redirect + "?" + OAuthForm.write(answer));
        exchange.sendResponseHeaders(302, -1);
    }

    private static Set<String> scopes(Map<String, String> asked) {
        return new LinkedHashSet<>(List.of(asked.get("scope").split(" ")));
    }

    private static String complaint(Map<String, String> fields) {
        var unknown = fields.keySet().stream()
                .filter(name -> !ASKED.contains(name) && !ASKED_BESIDES.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            return "Unknown: " + unknown;
        }
        if (ASKED.stream().anyMatch(name -> fields.getOrDefault(name, "").isBlank())) {
            return "Wanted: " + ASKED;
        }
        if (!fields.get("response_type").equals("code")) {
            return "response_type";
        }
        boolean isS256 = fields.get("code_challenge_method").equals("S256")
                && fields.get("code_challenge").matches("[A-Za-z0-9_-]{43}");
        return isS256 ? "" : "code_challenge";
    }

    private void token(HttpExchange exchange, String body) throws IOException {
        tokenRequests.incrementAndGet();
        var scripted = instead.poll();
        if (scripted != null && !scripted.hangUp()) {
            if (!scripted.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", scripted.retryAfter());
            }
            say(exchange, scripted.status(), error("temporarily_unavailable", "As the script says"));
            return;
        }
        var answer = token(exchange, OAuthForm.of(exchange, body));
        if (scripted == null) {
            say(exchange, answer.status(), answer.json());
        }
    }

    private OAuthGrants.Answer token(HttpExchange exchange, Optional<Map<String, String>> form) {
        if (form.isEmpty()) {
            return OAuthGrants.Answer.refused(400, "invalid_request", "Not a form");
        }
        var fields = new LinkedHashMap<>(form.get());
        if (OAuthGrants.BY_SIGNATURE.equals(fields.get("grant_type"))) {
            return grants.answer(fields);
        }
        if (!isProved(exchange, fields)) {
            return OAuthGrants.Answer.refused(401, "invalid_client", "Not that client");
        }
        return grants.answer(fields);
    }

    private boolean isProved(HttpExchange exchange, Map<String, String> fields) {
        var signed = certificate;
        return signed != null && fields.containsKey("client_assertion")
                ? signed.isFrom(client, token(), fields, grants.now())
                : OAuthForm.isFrom(client, secret, exchange, fields);
    }

    /** As Google does it: without a client, and 400 {@code invalid_token} for what it does not know. */
    private void revoke(HttpExchange exchange, String body) throws IOException {
        revocations.incrementAndGet();
        var form = OAuthForm.of(exchange, body);
        if (form.isEmpty() || !form.get().containsKey("token")) {
            say(exchange, 400, error("invalid_request", "Which token?"));
        } else if (grants.revoke(form.get().get("token"))) {
            say(exchange, 200, "{}");
        } else {
            say(exchange, 400, error("invalid_token", "Token expired or revoked"));
        }
    }

    static String error(String code, String description) {
        return "{\"error\":\"" + code + "\",\"error_description\":\"" + description + "\"}";
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        answer(exchange, status, "application/json", json);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
