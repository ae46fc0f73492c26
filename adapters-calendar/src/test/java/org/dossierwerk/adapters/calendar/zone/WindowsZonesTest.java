package org.dossierwerk.adapters.calendar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CT-29")
@Tag("CAL-8")
class WindowsZonesTest {

    @ParameterizedTest
    @CsvSource({
        "W. Europe Standard Time,Europe/Berlin",
        "Romance Standard Time,Europe/Paris",
        "Central European Standard Time,Europe/Warsaw",
        "GMT Standard Time,Europe/London",
        "Greenwich Standard Time,Atlantic/Reykjavik",
        "Eastern Standard Time,America/New_York",
        "India Standard Time,Asia/Calcutta",
        "Lord Howe Standard Time,Australia/Lord_Howe",
        "UTC,Etc/UTC",
        "Dateline Standard Time,Etc/GMT+12"
    })
    void a_name_of_windows_is_a_zone(String name, String zone) {
        assertThat(WindowsZones.zone(name)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Customized Time Zone",
                "tzone://Microsoft/Custom",
                "Europe/Berlin",
                "w. europe standard time ",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"
            })
    void any_other_name_is_none(String name) {
        assertThat(WindowsZones.zone(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Amsterdam,W. Europe Standard Time",
        "Europe/Berlin,W. Europe Standard Time",
        "Europe/London,GMT Standard Time",
        "UTC,UTC"
    })
    void a_zone_has_the_name_that_windows_gives_it(String zone, String name) {
        assertThat(WindowsZones.name(ZoneId.of(zone))).contains(name);
    }

    @Test
    void a_fixed_offset_has_no_name() {
        assertThat(WindowsZones.name(ZoneId.of("+03:17"))).isEmpty();
    }

    @Test
    void every_name_of_windows_leads_to_a_zone_that_bears_it() {
        int names = 0;
        for (var id : TimeZone.getAvailableIDs()) {
            var name = TimeZone.getWindowsID(id);
            if (name != null) {
                names++;
                assertThat(WindowsZones.zone(name))
                        .as(name)
                        .isPresent()
                        .hasValueSatisfying(
                                zone -> assertThat(WindowsZones.name(zone)).contains(name));
            }
        }
        assertThat(names).isGreaterThan(400);
    }
}
