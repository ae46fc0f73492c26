package org.dossierwerk.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.appointment.Appointments.ResultEntry;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.mail.MailStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One couple from the first dossier to a cancelled appointment. */
class LifeStoryTest {

    private final TestOffice house = new TestOffice();

    @Test
    @Tag("APT-12")
    @Tag("APT-17")
    @Tag("APT-18")
    @Tag("APT-20")
    @Tag("APT-27")
    void a_couple_comes_for_a_first_meeting() {
        var type = house.aType();
        var dossier = house.aDossier(TestOffice.emmaAndDaan());

        var first = house.anAppointment(dossier, type, "2026-11-25T10:00");
        assertThat(house.mailTo("emma@example.nl")).hasSize(1);
        assertThat(house.mailTo("daan@example.nl")).hasSize(1);

        house.move(first, "2026-11-26T11:00");
        var emmas = house.mailTo("emma@example.nl");
        assertThat(emmas).hasSize(2);
        assertThat(emmas.get(1).inReplyTo()).isEqualTo(emmas.get(0).messageId());
        assertThat(emmas.get(1).calendar().content()).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(house.statuses(dossier)).containsOnly(MailStatus.SENT).hasSize(4);

        house.setTime("2026-11-26T12:30");
        var started = house.desk().appointments().get(first).state();
        var result = new ResultEntry(house.firstResult(type), "Wil een offerte voor de zomer");
        house.desk().appointments().recordResult(first, started.version(), result);
        assertThat(house.desk().dossiers().get(dossier).appointments())
                .singleElement()
                .satisfies(line -> assertThat(line.result()).isEqualTo("Offerte"));

        var second = house.anAppointment(dossier, type, "2026-12-03T10:00");
        assertThat(house.desk().appointments().cancel(second, null)).isEqualTo(Cancellation.REMOVED);
        assertThat(house.desk().dossiers().get(dossier).appointments())
                .extracting(line -> line.id())
                .containsExactly(first);
        assertThat(house.desk().history().of(second))
                .extracting(entry -> entry.action())
                .containsExactly("appointment.cancelled/1", "appointment.planned/1");
    }
}
