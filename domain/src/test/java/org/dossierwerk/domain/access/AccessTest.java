package org.dossierwerk.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<String> AROUND = List.of("emma@example.nl", "Wegwijs Advies");

    @Test
    void a_link_works_once() {
        var link = link();
        link.use(NOW);

        assertThatThrownBy(() -> link.use(NOW)).isInstanceOf(AccessRefusal.LinkUsedUp.class);
    }

    @Test
    void a_link_ends_with_its_week() {
        assertThatCode(() -> link().requireUsable(NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> link().requireUsable(NOW.plus(Duration.ofDays(7))))
                .isInstanceOf(AccessRefusal.LinkUsedUp.class);
    }

    @Test
    void whatever_must_end_sessions_raises_the_stamp() {
        var account = Account.invite(
                new AccountId(new UUID(0, 1)), new AccountHolder.Client(new PartyId(new UUID(0, 2))), "emma", NOW);
        assertThat(account.snapshot().status()).isEqualTo(AccountStatus.INVITED);

        account.setPassword("hash", NOW);
        assertThat(account.snapshot().status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.snapshot().stamp()).isEqualTo(1);

        account.block(NOW);
        assertThat(account.snapshot().status()).isEqualTo(AccountStatus.BLOCKED);
        assertThat(account.snapshot().stamp()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "  spaces around are kept  ",
                "\uD83E\uDD84\uD83C\uDF08 eenhoorn op vakantie",
                "Tr0ub4dor&3-en-meer"
            })
    void any_long_password_of_ones_own_will_do(String password) {
        assertThatCode(() -> PasswordPolicy.require(password, AROUND)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789012345",
                "aaaaaaaaaaaaaaaa",
                "qwertyuiopasdf",
                "wachtwoord123",
                "Welkom2026!!!",
                "wegwijsadvies1",
                "emmaexample123"
            })
    void what_everybody_would_try_first_is_refused(String password) {
        assertThatThrownBy(() -> PasswordPolicy.require(password, AROUND))
                .isInstanceOf(AccessRefusal.PasswordTooCommon.class);
    }

    @Test
    void a_password_has_twelve_characters_at_least_and_256_at_most() {
        assertThatThrownBy(() -> PasswordPolicy.require("elf tekens!", List.of()))
                .isInstanceOf(AccessRefusal.PasswordTooShort.class);
        assertThatThrownBy(() -> PasswordPolicy.require("goed maar te lang ".repeat(15), List.of()))
                .isInstanceOf(AccessRefusal.PasswordTooLong.class);
    }

    private static OneTimeLink link() {
        return OneTimeLink.issue(
                new OneTimeLinkId(new UUID(0, 1)),
                OneTimeLink.Purpose.INVITATION,
                new AccountId(new UUID(0, 2)),
                "hash",
                NOW);
    }
}
