package org.dossierwerk.adapters.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "::ffff:192.0.2.7,192.0.2.7",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff::1,2001:db8:1:2:0:0:0:0/64"
    })
    void attempts_are_counted_by_address_and_in_ipv6_by_network(String address, String origin) {
        assertThat(Origin.of(address)).isEqualTo(origin);
    }
}
