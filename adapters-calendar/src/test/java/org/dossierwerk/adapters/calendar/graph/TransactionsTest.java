package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event of ours is told with its transaction where its mark is not. */
@Tag("G-1")
@Tag("G-3")
class TransactionsTest {

    private static final EntryKey KEY = new EntryKey(
            UUID.fromString("7a3e1b52-94c0-4f0e-8d57-2f6f0c1d9e10"),
            UUID.fromString("ffffffff-2222-3333-4444-555555555555"),
            12);

    @Test
    void its_form_never_changes() {
        assertThat(Transactions.id(KEY, "AAMkAD"))
                .isEqualTo("dossierwerk-ej4bUpTATw6NVy9vDB2eEA_____yIiMzNERFVVVVVVVQdcd1bf9b.12");
    }

    @Test
    void it_names_the_entry_and_is_another_in_another_calendar() {
        var id = Transactions.id(KEY, "AAMkAD");

        assertThat(Transactions.isOurs(id)).isTrue();
        assertThat(Transactions.key(id)).contains(KEY);
        assertThat(Transactions.id(KEY, "AAMkAE")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7E163156-7762-4BEB-A1C6-729EA81755A7", "dossierwerk-", "dossierwerk-00000000.0"})
    void anything_else_names_none(String other) {
        assertThat(Transactions.key(other)).isEmpty();
        assertThat(Transactions.key(null)).isEmpty();
    }
}
