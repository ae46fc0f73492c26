package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.dossierwerk.adapters.mail.Smtp.Security;
import org.dossierwerk.application.testkit.leak.Canary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {

    @ParameterizedTest
    @ValueSource(strings = {"mail.example", "10.0.0.1", "::2", "localhost.evil.example", "127.0.0.1.evil.example", ""})
    void mail_never_crosses_a_network_in_clear(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> Smtp.at(host, 25, Security.NONE, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.8.8", "::1"})
    void a_server_on_this_machine_may_be_reached_in_clear(String host) {
        assertThat(Smtp.at(host, 25, Security.NONE, null, null).host()).isEqualTo(host);
    }

    @Test
    void a_user_has_a_password() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Smtp.at("mail.example", 587, Security.STARTTLS_REQUIRED, "office", null));
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(Smtp.at("mail.example", 587, Security.STARTTLS_REQUIRED, "office", Canary.WORD)
                        .toString())
                .isEqualTo("Smtp[office@mail.example:587 STARTTLS_REQUIRED]");
    }
}
