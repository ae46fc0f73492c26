package org.dossierwerk.adapters.calendar.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A refresh token goes to the server that gave it and to no other, wherever that one points. */
@Tag("CAL-12")
class SentElsewhereTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    SentElsewhereTest() throws IOException {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Location", at("/elsewhere").toString());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void it_is_not_sent_on() {
        var clock = SettableClock.at("2026-11-20T09:00:00Z");
        var client = new OAuthClient(
                at("/authorize"), at("/token"), at("/revoke"), "office", "secret", Duration.ofSeconds(5));
        var over = new TokenSet("access", "refresh", clock.instant().minusSeconds(1));
        var account = new Asking.Account(over.text());

        assertThatThrownBy(() -> new GrantedTokens(client, clock).token(account))
                .isInstanceOf(ProviderFailure.class);
        assertThat(asked).containsExactly("/token");
    }
}
