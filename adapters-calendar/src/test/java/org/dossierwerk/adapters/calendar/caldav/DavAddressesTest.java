package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may type an address must not make us speak to what only we can reach. */
@Tag("D18")
@Tag("D-9")
class DavAddressesTest {

    private static final String PUBLIC = "93.184.216.34";

    private static DavAddresses knowing(Set<String> own, String... addresses) {
        return new DavAddresses(
                own,
                host -> Arrays.stream(addresses).map(DavAddressesTest::address).toArray(InetAddress[]::new));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static void refuses(DavAddresses addresses, String typed) {
        assertThatThrownBy(() -> addresses.require(URI.create(typed)))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
    }

    @Test
    void a_server_at_a_public_address_is_spoken_to_there_and_nowhere_else() {
        assertThat(knowing(Set.of(), PUBLIC).require(URI.create("https://cloud.example.com/dav")))
                .isEqualTo(List.of(address(PUBLIC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cloud.example.com/",
                "http://169.254.169.254/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://127.1/",
                "file:///etc/passwd",
                "gopher://cloud.example.com/",
                "https://ada:secret@cloud.example.com/",
                "https://cloud.example.com:25/",
                "https://cloud.example.com:5432/",
                "//cloud.example.com/",
                "mailto:ada@example.com"
            })
    void what_is_no_address_of_a_calendar_server_is_refused(String typed) {
        refuses(knowing(Set.of(), PUBLIC), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "2001:db8::1"
            })
    void a_name_that_leads_into_a_network_around_us_is_refused(String there) {
        refuses(knowing(Set.of(), there), "https://cloud.example.com/");
        refuses(knowing(Set.of(), PUBLIC, there), "https://cloud.example.com/");
    }

    @Test
    void a_name_that_leads_elsewhere_by_the_second_request_is_refused_then() {
        var answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        var addresses = new DavAddresses(Set.of(), host -> new InetAddress[] {address(answers.remove())});

        addresses.require(URI.create("https://cloud.example.com/"));

        refuses(addresses, "https://cloud.example.com/");
    }

    @Test
    void a_server_of_the_offices_own_may_lie_in_its_network_and_at_any_port() {
        var addresses = knowing(Set.of("cloud.office.lan"), "192.168.1.20");

        assertThat(addresses.require(URI.create("https://Cloud.Office.lan:5232/")))
                .hasSize(1);
        refuses(addresses, "http://cloud.office.lan/");
        refuses(addresses, "https://other.office.lan/");
    }

    @Test
    void only_this_machine_itself_is_spoken_to_without_encryption_and_only_when_it_was_named() {
        assertThat(knowing(Set.of("localhost"), "127.0.0.1", "::1").require(URI.create("http://localhost:5232/")))
                .hasSize(2);
        refuses(knowing(Set.of("localhost"), "127.0.0.1", "192.168.1.20"), "http://localhost:5232/");
        refuses(knowing(Set.of(), "127.0.0.1"), "http://localhost:5232/");
    }

    @Test
    void a_name_that_nobody_knows_may_be_known_later() {
        var addresses = new DavAddresses(Set.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> addresses.require(URI.create("https://cloud.example.com/")))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        later -> assertThat(later.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
    }
}
