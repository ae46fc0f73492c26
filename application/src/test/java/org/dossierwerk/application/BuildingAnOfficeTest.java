package org.dossierwerk.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.dossierwerk.application.mail.DeliveredTemplates;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.domain.mail.MailStatus;
import org.junit.jupiter.api.Test;

class BuildingAnOfficeTest {

    @Test
    void a_missing_part_is_named() {
        assertThatThrownBy(() -> Office.builder().build()).hasMessageContaining("storage");
        var office = Office.builder().storage(new InMemoryStorage()).build();
        assertThatThrownBy(office::entrance).hasMessageContaining("passwords");
        assertThat(office.setUp().isSetUp()).isFalse();
        assertThat(office.relay().runOnce()).isZero();
    }

    @Test
    void setting_up_again_changes_nothing() {
        var house = new TestOffice();
        var settings = house.administrator().office().settings();
        house.office.setUp().open(settings);
        assertThat(house.administrator().office().settings()).isEqualTo(settings);
        assertThat(house.administrator().mailTemplates().list())
                .hasSize(DeliveredTemplates.all().size());
    }

    @Test
    void without_something_that_carries_mail_messages_wait() {
        var house = new TestOffice();
        var dossier = house.aDossier();
        house.deliver();
        var mute = Office.builder().storage(house.storage).clock(house.clock).build();
        var desk = mute.as(Caller.user(house.anna));
        desk.appointments().plan(house.planning(dossier, house.aType(), "2026-11-25T10:00"));
        assertThat(mute.relay().runOnce()).isZero();
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.WAITING);
        assertThat(house.mailTo("emma@example.nl")).hasSize(1);
    }

    @Test
    void ids_rise_with_time_and_within_a_millisecond() {
        var clock = SettableClock.at("2026-11-23T09:00:00Z");
        var ids = new Ids(clock, () -> -1L);
        var given = Stream.generate(ids).limit(5000).toList();
        clock.advance(Duration.ofSeconds(10));
        var later = ids.get();
        assertThat(given)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(later.toString()).isGreaterThan(given.get(4999).toString());
        assertThat(later.version()).isEqualTo(7);
        assertThat(later.variant()).isEqualTo(2);
        assertThat(later.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }
}
