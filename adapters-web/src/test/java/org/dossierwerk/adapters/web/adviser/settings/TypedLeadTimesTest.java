package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedLeadTimesTest {

    @ParameterizedTest
    @ValueSource(strings = {"7 d, 24 u", "24; 7 dagen", "7 days, 24 hours", "7 T, 24 Std.", "168, 1 Tag"})
    void hours_and_days_are_read_in_every_language(String typed) {
        assertThat(TypedLeadTimes.read(typed).hours()).containsExactly(168, 24);
    }

    @Test
    void nothing_is_never() {
        assertThat(TypedLeadTimes.read("  ").hours()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soms", "-1", "7 maanden", "24 7", "1.5 d", "99999"})
    void anything_else_is_refused(String typed) {
        assertThatThrownBy(() -> TypedLeadTimes.read(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_written_is_read_again(Language language) {
        var words = new WordBook().words(language, FormOfAddress.FORMAL);
        var leadTimes = new LeadTimes(List.of(168, 36, 24, 1));
        assertThat(TypedLeadTimes.read(TypedLeadTimes.write(leadTimes, words))).isEqualTo(leadTimes);
    }
}
