package org.dossierwerk.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffTest {

    private final TestOffice house = new TestOffice();
    private final Staff staff = house.administrator().staff();

    @Test
    @Tag("ADM-02")
    void a_user_name_stays_as_it_was_and_is_given_once() {
        var before = staff.get(house.anna);
        staff.change(
                house.anna, before.version(), TestOffice.profile("Anne", "Anders", null, null), Rights.ofAdviser());
        assertThat(staff.get(house.anna).userName()).isEqualTo("anna");
        assertThat(staff.get(house.anna).profile().name().first()).isEqualTo("Anne");
        assertThatThrownBy(() -> staff.add(new UserId(UUID.randomUUID()), "ANNA", before.profile(), Set.of()))
                .isInstanceOf(OfficeRefusal.Taken.class)
                .extracting("field")
                .isEqualTo("userName");
    }

    @Test
    void a_new_colleague_is_invited_by_mail_to_the_desk() {
        staff.add(
                new UserId(UUID.randomUUID()),
                "carla",
                TestOffice.profile("Carla", "Collega", null, null),
                Rights.ofAdviser());
        assertThat(house.mailTo("carla@office.nl"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.letter().text()).contains("https://desk.example.nl/welcome/token-"));
    }

    @Test
    @Tag("ADM-01")
    void a_deactivated_user_keeps_running_dossiers_and_can_come_back() {
        var dossier = house.aDossier();
        staff.deactivate(house.anna);
        assertThat(house.administrator().dossiers().get(dossier).adviser().id()).isEqualTo(house.anna);
        assertThat(house.administrator().agenda().colleagues())
                .extracting(colleague -> colleague.id())
                .doesNotContain(house.anna);
        staff.reactivate(house.anna);
        assertThat(house.desk().dossiers().get(dossier).adviser().active()).isTrue();
    }

    @Test
    void somebody_always_remains_who_maintains_users() {
        var ada = staff.get(house.admin);
        assertThatThrownBy(() -> staff.deactivate(house.admin)).isInstanceOf(OfficeRefusal.LastAdministrator.class);
        assertThatThrownBy(() -> staff.change(house.admin, ada.version(), ada.profile(), Set.of()))
                .isInstanceOf(OfficeRefusal.LastAdministrator.class);
        house.aColleague("Otto", Right.MAINTAIN_USERS);
        staff.change(house.admin, ada.version(), ada.profile(), Set.of(Right.WORK_ON_DOSSIERS));
        assertThat(house.administrator().staff().me().rights()).containsExactly(Right.WORK_ON_DOSSIERS);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var seen = staff.get(house.anna);
        staff.change(house.anna, seen.version(), TestOffice.profile("Anne", "Anders", null, null), seen.rights());
        assertThatThrownBy(() -> staff.change(house.anna, seen.version(), seen.profile(), seen.rights()))
                .isInstanceOf(StaleVersion.class);
    }
}
