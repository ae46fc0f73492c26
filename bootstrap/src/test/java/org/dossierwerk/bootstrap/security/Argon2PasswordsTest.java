package org.dossierwerk.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordsTest {

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void a_hash_names_argon2id_and_its_costs_and_never_repeats() {
        var hash = passwords.hash("correct horse battery staple");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("correct horse battery staple")).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {" leading and trailing ", "пароль из слов", "🐎🔋📎 and words", "é composed", "x"})
    void a_password_is_taken_as_it_was_typed(String password) {
        var hash = passwords.hash(password);

        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + " ", hash)).isFalse();
    }

    @Test
    void every_character_of_a_long_password_counts() {
        var password = "a".repeat(199);
        var hash = passwords.hash(password + "b");

        assertThat(passwords.matches(password + "c", hash)).isFalse();
        assertThat(passwords.matches(password + "b", hash)).isTrue();
    }

    @Test
    void many_at_once_all_get_their_turn() {
        var hash = passwords.hash("correct horse battery staple");

        List<Boolean> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> passwords.matches("correct horse battery staple", hash))
                .toList();

        assertThat(answers).hasSize(24).containsOnly(true);
    }
}
