package org.dossierwerk.application.testkit.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever listens for the word hears it; what this test says is said to nobody else. */
@Tag("CT-49")
@Tag("CAL-12")
class CanaryTest {

    private final ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
    private final Overheard heard = new Overheard();
    private final PrintStream stream = heard.on(new PrintStream(passedOn, true, StandardCharsets.UTF_8));

    @Test
    void a_secret_that_is_logged_is_heard_once_with_its_line() {
        stream.println("12:00 INFO nothing");
        stream.println("12:01 WARN refused: password=" + Canary.in("a") + "&user=ada");
        stream.println("12:02 INFO nothing");

        assertThat(heard.sung()).containsExactly("12:01 WARN refused: password=a " + Canary.WORD + "&user=ada");
        assertThat(heard.sung()).isEmpty();
        assertThat(passedOn.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void a_word_that_is_said_in_pieces_is_heard() {
        for (char letter : Canary.WORD.toCharArray()) {
            stream.write(letter);
        }

        assertThat(heard.sung()).containsExactly(Canary.WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ad", "ada", "ada@office.test"})
    void a_password_in_the_header_of_a_request_is_heard_whatever_the_user_is_called(String user) {
        var pair = (user + ":" + Canary.WORD + " and more").getBytes(StandardCharsets.UTF_8);

        stream.println("Authorization: Basic " + Base64.getEncoder().encodeToString(pair));

        assertThat(heard.sung()).hasSize(1);
    }

    @Test
    void capitals_do_not_hide_it() {
        assertThat(Canary.isIn("ZwijgKanarie@Example.org")).isTrue();
    }

    @Test
    void what_is_neither_secret_nor_foreign_is_not_heard() {
        stream.println("A canary, een kanarie, enz.: zwijg-kanarie");

        assertThat(heard.sung()).isEmpty();
    }
}
