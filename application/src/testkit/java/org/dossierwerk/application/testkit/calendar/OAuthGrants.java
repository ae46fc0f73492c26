package org.dossierwerk.application.testkit.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory.Holder;
import org.dossierwerk.application.testkit.leak.Canary;
import org.jspecify.annotations.Nullable;

/** What was given to whom, and still holds. */
final class OAuthGrants {

    static final String BY_SIGNATURE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private final String client;
    private final String secret;
    private final Clock clock;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Leave> refreshTokens = new HashMap<>();
    private final Map<String, Leave> spent = new HashMap<>();
    private final Map<String, Access> accessTokens = new HashMap<>();
    private final Set<String> suspended = new HashSet<>();
    private @Nullable OAuthDelegation delegation;
    private URI audience = URI.create("about:blank");
    private Duration life = Duration.ofHours(1);
    private boolean rotates = true;
    private boolean sparesUsed;
    private boolean givesRefreshTokens = true;
    private int made;
    private int refreshes;
    private int reuses;

    /** @param leave what came of it, when it was used */
    private record Code(Leave leave, String redirect, String challenge, Instant until, boolean used) {

        Code spent() {
            return new Code(leave, redirect, challenge, until, true);
        }
    }

    private record Leave(int number, String user, Set<String> scopes) {}

    private record Access(Leave leave, Instant until) {}

    record Answer(int status, String json) {

        static Answer refused(int status, String code, String description) {
            return new Answer(status, OAuthLaboratory.error(code, description));
        }
    }

    OAuthGrants(String client, String secret, Clock clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void tokensLive(Duration time) {
        life = time;
    }

    synchronized void rotate(boolean rotate) {
        rotates = rotate;
    }

    synchronized void spareUsed(boolean spares) {
        sparesUsed = spares;
    }

    synchronized void giveRefreshTokens(boolean given) {
        givesRefreshTokens = given;
    }

    synchronized int refreshes() {
        return refreshes;
    }

    synchronized int reuses() {
        return reuses;
    }

    synchronized void suspend(String user, boolean off) {
        if (off) {
            suspended.add(user);
        } else {
            suspended.remove(user);
        }
    }

    synchronized void endAll(String user) {
        refreshTokens.values().removeIf(leave -> leave.user().equals(user));
        accessTokens.values().removeIf(access -> access.leave().user().equals(user));
    }

    synchronized boolean opens(String user) {
        return refreshTokens.values().stream().anyMatch(leave -> leave.user().equals(user))
                || accessTokens.values().stream()
                        .anyMatch(access -> access.leave().user().equals(user));
    }

    synchronized void endAccessTokens() {
        accessTokens.clear();
    }

    synchronized String code(String user, Set<String> scopes, String redirect, String challenge) {
        var code = "code-" + Canary.WORD + ++made;
        codes.put(
                code,
                new Code(new Leave(made, user, scopes), redirect, challenge, clock.instant().plus(CODE_LIFE), false));
        return code;
    }

    synchronized String leave(String user, Set<String> scopes) {
        var leave = new Leave(++made, user, scopes);
        var until = clock.instant().plus(life);
        return "{\"access\":\"" + access(leave) + "\",\"refresh\":\"" + refresh(leave) + "\",\"expires\":\"" + until
                + "\"}";
    }

    synchronized Optional<Holder> holder(String token) {
        return Optional.ofNullable(accessTokens.get(token))
                .filter(access -> clock.instant().isBefore(access.until()))
                .filter(access -> !suspended.contains(access.leave().user()))
                .map(access -> new Holder(access.leave().user(), access.leave().scopes()));
    }

    synchronized Answer answer(Map<String, String> fields) {
        var grant = fields.getOrDefault("grant_type", "");
        return switch (grant) {
            case "authorization_code" -> isExactly(fields, "code", "redirect_uri", "code_verifier")
                    ? exchange(fields)
                    : unclear();
            case "refresh_token" -> isExactly(fields, "refresh_token") ? renew(fields.get("refresh_token")) : unclear();
            case "client_credentials" -> isExactly(fields, "scope") ? asApplication(fields.get("scope")) : unclear();
            case BY_SIGNATURE -> isExactly(fields, "assertion") ? delegated(fields.get("assertion")) : unclear();
            default -> Answer.refused(400, "unsupported_grant_type", "Not that one");
        };
    }

    private static boolean isExactly(Map<String, String> fields, String... names) {
        var wanted = new TreeSet<>(Set.of(names));
        wanted.add("grant_type");
        return wanted.equals(new TreeSet<>(fields.keySet()));
    }

    private static Answer unclear() {
        return Answer.refused(400, "invalid_request", "Something is missing, or not known");
    }

    private static Answer notGranted(String why) {
        return Answer.refused(400, "invalid_grant", why);
    }

    private Answer exchange(Map<String, String> fields) {
        var code = codes.get(fields.get("code"));
        if (code == null || !clock.instant().isBefore(code.until())) {
            return notGranted("No such code");
        }
        codes.put(fields.get("code"), code.spent());
        if (code.used()) {
            end(code.leave());
            return notGranted("That code was used before");
        }
        if (!code.redirect().equals(fields.get("redirect_uri")) || !isVerified(code, fields.get("code_verifier"))) {
            return notGranted("Not by who asked for it");
        }
        return tokens(code.leave(), givesRefreshTokens ? refresh(code.leave()) : null);
    }

    private static boolean isVerified(Code code, String verifier) {
        if (!verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
            return false;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return base64(digest).equals(code.challenge());
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Every Java has SHA-256", impossible);
        }
    }

    private Answer renew(String token) {
        var reused = spent.get(token);
        if (reused != null) {
            reuses++;
            end(reused);
            return notGranted("That refresh token was used before");
        }
        var leave = refreshTokens.get(token);
        if (leave == null || suspended.contains(leave.user())) {
            return notGranted("No leave");
        }
        refreshes++;
        if (!rotates) {
            return tokens(leave, null);
        }
        if (!sparesUsed) {
            refreshTokens.remove(token);
            spent.put(token, leave);
        }
        return tokens(leave, refresh(leave));
    }

    private Answer asApplication(String scope) {
        return scope.endsWith("/.default")
                ? tokens(new Leave(++made, "", Set.of(scope)), null)
                : Answer.refused(400, "invalid_scope", "An application asks for .default");
    }

    synchronized String delegate(Set<String> scopes, URI token) {
        var made = new OAuthDelegation(scopes, clock);
        delegation = made;
        audience = token;
        return made.keyFile(token);
    }

    private Answer delegated(String assertion) {
        if (delegation == null) {
            return notGranted("No service account");
        }
        try {
            var holder = delegation.holder(assertion, audience);
            return suspended.contains(holder.user())
                    ? notGranted("Invalid email or User ID")
                    : tokens(new Leave(++made, holder.user(), holder.scopes()), null);
        } catch (OAuthDelegation.Unacceptable refused) {
            return refused.answer();
        }
    }

    synchronized boolean revoke(String token) {
        var access = accessTokens.get(token);
        var leave = access == null ? refreshTokens.get(token) : access.leave();
        if (leave == null) {
            return false;
        }
        end(leave);
        return true;
    }

    private void end(Leave leave) {
        refreshTokens.values().removeIf(leave::equals);
        accessTokens.values().removeIf(access -> access.leave().equals(leave));
    }

    private String access(Leave leave) {
        var token = "access-" + Canary.WORD + ++made;
        accessTokens.put(token, new Access(leave, clock.instant().plus(life)));
        return token;
    }

    private String refresh(Leave leave) {
        var token = "refresh-" + Canary.WORD + ++made;
        refreshTokens.put(token, leave);
        return token;
    }

    private Answer tokens(Leave leave, @Nullable String refresh) {
        var json = new StringBuilder("{\"token_type\":\"Bearer\",\"expires_in\":")
                .append(life.toSeconds())
                .append(",\"scope\":\"")
                .append(String.join(" ", new TreeSet<>(leave.scopes())))
                .append("\",\"access_token\":\"")
                .append(access(leave))
                .append('"');
        if (refresh != null) {
            json.append(",\"refresh_token\":\"").append(refresh).append('"');
        }
        if (leave.scopes().contains("openid")) {
            json.append(",\"id_token\":\"").append(identity(leave)).append('"');
        }
        return new Answer(200, json.append('}').toString());
    }

    /** Signed with the client's secret (OpenID Connect Core §10.1). */
    private String identity(Leave leave) {
        long now = clock.instant().getEpochSecond();
        var claims = "{\"iss\":\"https://laboratory.example\",\"aud\":\"" + client + "\",\"iat\":" + now + ",\"exp\":"
                + (now + 300) + ",\"sub\":\"" + base64(leave.user().getBytes(UTF_8)) + "\",\"email\":\"" + leave.user()
                + "\",\"preferred_username\":\"" + leave.user() + "\"}";
        var signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Every Java has HMAC-SHA-256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
