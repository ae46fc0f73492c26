package org.dossierwerk.adapters.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.dossierwerk.domain.shared.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimesTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource({
        "24-11-2026, 2026-11-24",
        "24-11, 2026-11-24",
        "24.11., 2026-11-24",
        "24/11/26, 2026-11-24",
        "di 24-11-2026, 2026-11-24",
        "'Di., 24.11.2026', 2026-11-24",
        "Tue 24/11/2026, 2026-11-24",
        "2026-11-24, 2026-11-24",
        "4-1, 2027-01-04",
        "1-10, 2026-10-01",
        "vandaag, 2026-11-23",
        "morgen, 2026-11-24",
        "Tomorrow, 2026-11-24",
        "übermorgen, 2026-11-25",
        "di, 2026-11-24",
        "ma, 2026-11-30",
        "Do., 2026-11-26",
        "friday, 2026-11-27",
        "+3d, 2026-11-26",
        "+3, 2026-11-26",
        "+2w, 2026-12-07",
        "29-2-2028, 2028-02-29"
    })
    void a_day_is_read_as_people_type_it(String typed, LocalDate day) {
        assertThat(TypedDate.read(typed, TODAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"29-2-2027", "31-11-2026", "0000-00-00", "24", "x", "13-13-2026", "24-11-1850", "soon", "+9999d"
            })
    void what_is_no_day_is_refused(String typed) {
        assertThatThrownBy(() -> TypedDate.read(typed, TODAY)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9:30, 09:30",
        "09.30, 09:30",
        "0930, 09:30",
        "9u30, 09:30",
        "14 uur, 14:00",
        "11 Uhr, 11:00",
        "00:15, 00:15"
    })
    void a_time_is_read_as_people_type_it(String typed, LocalTime time) {
        assertThat(TypedTime.read(typed)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:60", "23:59:60", "half tien", "-1"})
    void what_is_no_time_is_refused(String typed) {
        assertThatThrownBy(() -> TypedTime.read(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60",
        "60 min, 60",
        "1:30, 90",
        "'1,5 uur', 90",
        "1 uur 30, 90",
        "2h, 120",
        "1 Std., 60",
        "45 minutes, 45",
        "-30, -30"
    })
    void a_length_is_read_as_people_type_it(String typed, long minutes) {
        assertThat(TypedDuration.read(typed).toMinutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang", "1e309", "1:3", "999999999"})
    void what_is_no_length_is_refused(String typed) {
        assertThatThrownBy(() -> TypedDuration.read(typed)).isInstanceOf(InvalidValue.class);
    }
}
