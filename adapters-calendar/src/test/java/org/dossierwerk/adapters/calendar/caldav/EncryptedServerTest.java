package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.dossierwerk.adapters.calendar.caldav.ScriptedServer.Told;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.application.testkit.mail.TestTls;
import org.dossierwerk.application.testkit.mail.TlsDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Before a password is said the server has shown that it is the one that was named: the name, not the address it is found at. */
@Tag("D-9")
class EncryptedServerTest {

    private static final String HOST = "cloud.office.test";
    private static final String OTHER = "cloud.elsewhere.test";

    @TempDir
    static Path folder;

    private static TestTls right;

    private final List<String> resolved = new ArrayList<>();
    private ScriptedServer server;
    private ScriptedServer elsewhere;

    @BeforeAll
    static void a_certificate_for_both_servers() throws Exception {
        right = TestTls.forName(folder, "right", "dns:" + HOST + ",dns:" + OTHER);
    }

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        elsewhere = new ScriptedServer();
        server.answering(EncryptedServerTest::calendars);
    }

    @AfterEach
    void stop() {
        server.close();
        elsewhere.close();
    }

    private static Told calendars(ScriptedServer.Asked request) {
        return Told.multistatus(Told.part(
                "/c/",
                "<d:current-user-principal><d:href>/p/</d:href></d:current-user-principal>"
                        + "<c:calendar-home-set><d:href>/</d:href></c:calendar-home-set>"
                        + "<d:displayname>Agenda</d:displayname>"
                        + "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"));
    }

    private CalDavCalendar trusting(SSLSocketFactory whom) {
        var settings = new CalDav(Set.of(HOST), ZoneOffset.UTC, Duration.ofSeconds(5), 100);
        return CalDavCalendar.with(settings, this::address, whom, Clock.systemUTC());
    }

    private InetAddress[] address(String host) {
        resolved.add(host);
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static KeptAccount account(TlsDoor door) {
        return new KeptAccount(URI.create("https://" + HOST + ":" + door.port() + "/"), "ada", Canary.in("a-password"));
    }

    private TlsDoor door(TestTls shown) throws IOException {
        return new TlsDoor(shown, server.address().getPort());
    }

    private static ProviderFailure refused(CalDavCalendar provider, TlsDoor door) {
        var failure = catchThrowableOfType(ProviderFailure.class, () -> provider.calendars(account(door)));
        assertThat(failure).as("a refusal").isNotNull();
        assertThat(failure.getMessage()).doesNotContain(Canary.WORD);
        return failure;
    }

    @Test
    void a_server_with_the_certificate_of_its_name_is_spoken_to_at_the_address_that_was_judged() throws Exception {
        try (var door = door(right)) {
            var calendars = trusting(right.clientSide()).calendars(account(door));

            assertThat(calendars)
                    .singleElement()
                    .satisfies(one -> assertThat(one.id()).startsWith("https://" + HOST + ":" + door.port() + "/"));
            assertThat(server.asked()).isNotEmpty().allMatch(ScriptedServer.Asked::withPassword);
            assertThat(door.asked()).hasSize(server.asked().size()).containsOnly(HOST);
            assertThat(resolved).hasSize(server.asked().size()).containsOnly(HOST);
        }
    }

    /** What is wrong with the certificate that is shown. */
    enum Wrong {
        EXPIRED("its certificate has expired") {
            @Override
            TestTls shown(Path folder) throws Exception {
                return TestTls.expired(folder, "expired", "dns:" + HOST);
            }
        },
        OF_ITSELF("nobody we trust vouches for its certificate") {
            @Override
            TestTls shown(Path folder) throws Exception {
                return TestTls.selfSigned(folder, "self", "dns:" + HOST);
            }
        },
        OF_ANOTHER_HOST("its certificate is not for " + HOST) {
            @Override
            TestTls shown(Path folder) throws Exception {
                return TestTls.forName(folder, "another", "dns:" + OTHER);
            }
        },
        OF_THE_ADDRESS_ALONE("its certificate is not for " + HOST) {
            @Override
            TestTls shown(Path folder) throws Exception {
                return TestTls.forName(folder, "address", "ip:127.0.0.1");
            }
        },
        OF_THE_DOMAIN_ABOVE("its certificate is not for " + HOST) {
            @Override
            TestTls shown(Path folder) throws Exception {
                return TestTls.forName(folder, "above", "dns:office.test,dns:*.test");
            }
        };

        private final String words;

        Wrong(String words) {
            this.words = words;
        }

        abstract TestTls shown(Path folder) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void with_another_certificate_not_even_a_name_is_said(Wrong wrong) throws Exception {
        var made = Files.createTempDirectory(folder, "wrong");
        var shown = wrong.shown(made);
        try (var door = door(shown)) {
            var failure = refused(trusting(shown.clientSide()), door);

            assertThat(failure.kind()).isEqualTo(Kind.RECONNECT);
            assertThat(failure).hasMessage("Not the calendar server it should be: " + wrong.words);
            assertThat(door.entered()).isZero();
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void an_authority_that_this_machine_does_not_know_vouches_for_nobody() throws Exception {
        try (var door = door(right)) {
            var failure = refused(trusting((SSLSocketFactory) SSLSocketFactory.getDefault()), door);

            assertThat(failure.kind()).isEqualTo(Kind.RECONNECT);
            assertThat(failure).hasMessageContaining("nobody we trust");
            assertThat(door.entered()).isZero();
        }
    }

    @Test
    void a_server_that_does_not_encrypt_hears_no_password() {
        var plain = new KeptAccount(
                URI.create("https://" + HOST + ":" + server.address().getPort() + "/"), "ada", Canary.in("a-password"));

        var failure = catchThrowableOfType(
                ProviderFailure.class, () -> trusting(right.clientSide()).calendars(plain));

        assertThat(failure.kind()).isEqualTo(Kind.TRY_AGAIN);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_redirect_to_plain_http_is_not_followed_there() throws Exception {
        var plain = "http://" + HOST + ":" + elsewhere.address().getPort() + "/dav/";
        server.answering(request ->
                request.path().equals("/dav/") ? calendars(request) : new Told(301, "", "Location: " + plain));
        try (var door = door(right)) {
            trusting(right.clientSide()).calendars(account(door));

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(server.asked()).extracting(ScriptedServer.Asked::path).contains("/dav/");
        }
    }

    @Test
    void a_redirect_to_another_host_is_followed_by_nobody_though_that_host_is_trusted() throws Exception {
        try (var door = door(right);
                var otherDoor = new TlsDoor(right, elsewhere.address().getPort())) {
            server.answering(request ->
                    new Told(302, "", "Location: https://" + OTHER + ":" + otherDoor.port() + request.path()));

            assertThat(refused(trusting(right.clientSide()), door).kind()).isEqualTo(Kind.REJECTED);
            assertThat(otherDoor.entered()).isZero();
            assertThat(resolved).containsOnly(HOST);
        }
    }
}
