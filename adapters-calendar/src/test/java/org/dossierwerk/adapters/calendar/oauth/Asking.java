package org.dossierwerk.adapters.calendar.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.jspecify.annotations.Nullable;

/** Somebody who asks for leave, with a browser. */
final class Asking {

    static final URI REDIRECT = URI.create("https://office.example.nl/calendars/consent");
    static final String VERIFIER = "a-verifier-of-more-than-forty-three-letters-0123456789";
    static final String STATE = "a state: ü&=";

    private final HttpClient browser = HttpClient.newHttpClient();

    /** What the browser brings back. */
    Map<String, String> visit(Consent consent) {
        return visit(consent.ask(REDIRECT, STATE, challenge(VERIFIER)));
    }

    Map<String, String> visit(URI address) {
        try {
            var answer = browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            var location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
            if (!location.startsWith(REDIRECT + "?")) {
                throw new AssertionError("Sent elsewhere: " + location);
            }
            return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("Every Java has SHA-256", impossible);
        }
    }

    /** An account that keeps its secret under a lock. */
    static final class Account implements CalendarAccount {

        private final UUID id = UUID.randomUUID();
        private final AtomicReference<String> secret;

        Account(String secret) {
            this.secret = new AtomicReference<>(secret);
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public @Nullable URI server() {
            return null;
        }

        @Override
        public String user() {
            return "anna@example.nl";
        }

        @Override
        public String secret() {
            return secret.get();
        }

        @Override
        public synchronized String renew(String seen, UnaryOperator<String> exchange) {
            if (secret.get().equals(seen)) {
                secret.set(exchange.apply(seen));
            }
            return secret.get();
        }
    }
}
