package org.dossierwerk.adapters.calendar.http;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CAL-12")
class ProtectedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.nl/t",
                "http://localhost:8080/t",
                "http://127.0.0.9/t",
                "http://[::1]:8080/t"
            })
    void a_secret_goes_where_it_is_encrypted_or_stays_on_this_machine(String address) {
        assertThatNoException().isThrownBy(() -> ProtectedAddress.require(URI.create(address), "a server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.nl/t",
                "http://127.0.0.1.example.nl/t",
                "http://localhost.example.nl/t",
                "http://10.0.0.1/t",
                "ftp://localhost/t",
                "https:/t",
                "/t"
            })
    void nowhere_else(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtectedAddress.require(URI.create(address), "a server"))
                .withMessageContaining(address);
    }
}
