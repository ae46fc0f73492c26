package org.dossierwerk.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.mail.Writings;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Test;

/** What is asked twice under the same id is done once (RELIABILITY D5). */
class MakingOnceTest {

    private final TestOffice house = new TestOffice();
    private final Desk administrator = house.administrator();

    @Test
    void a_type_defined_twice_is_one_and_other_words_are_refused() {
        var types = administrator.appointmentTypes();
        var id = new AppointmentTypeId(UUID.randomUUID());
        var setup = TestOffice.setup("Advies", new Confirmation(true, false));

        assertThat(types.define(id, setup)).isEqualTo(types.define(id, setup));

        assertThat(types.list()).hasSize(1);
        var other = TestOffice.setup("Nazorg", new Confirmation(true, false));
        assertThatThrownBy(() -> types.define(id, other)).isInstanceOf(StaleVersion.class);
        assertThat(types.get(id).setup().name()).isEqualTo("Advies");
    }

    @Test
    void a_colleague_added_twice_is_one_with_one_invitation() {
        var staff = administrator.staff();
        var id = new UserId(UUID.randomUUID());
        var profile = TestOffice.profile("Carla", "Collega", null, null);
        int before = staff.colleagues().size();

        assertThat(staff.add(id, "carla", profile, Rights.ofAdviser()))
                .isEqualTo(staff.add(id, " carla ", profile, Rights.ofAdviser()));

        assertThat(staff.colleagues()).hasSize(before + 1);
        assertThat(house.mailTo("carla@office.nl")).hasSize(1);
        assertThatThrownBy(() -> staff.add(id, "carola", profile, Rights.ofAdviser()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> staff.add(new UserId(UUID.randomUUID()), "carla", profile, Rights.ofAdviser()))
                .isInstanceOf(OfficeRefusal.Taken.class);
    }

    @Test
    void a_location_and_a_choice_saved_twice_are_one() {
        var office = administrator.office();
        var haarlem = new Location(new LocationId(UUID.randomUUID()), 0, " Haarlem ", "Spaarne 12", true);
        var wages = new CatalogueItem(
                new CatalogueItemId(UUID.randomUUID()), 0, Catalogue.INCOME_TYPE, "Loon ", "LOON", true);
        int before = office.locations().size();

        office.save(haarlem);
        office.save(haarlem);
        office.save(wages);
        office.save(wages);

        assertThat(office.locations()).hasSize(before + 1);
        assertThat(office.items(Catalogue.INCOME_TYPE)).hasSize(1);
        var elsewhere = new Location(haarlem.id(), 0, "Haarlem", "Spaarne 14", true);
        assertThatThrownBy(() -> office.save(elsewhere)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_product_added_twice_is_one() {
        var mortgage = new CatalogueItem(
                new CatalogueItemId(UUID.randomUUID()), 0, Catalogue.PRODUCT_KIND, "Hypotheek", "HYP", true);
        administrator.office().save(mortgage);
        var dossiers = house.desk().dossiers();
        var dossier = house.aDossier();
        var product = new ProductId(UUID.randomUUID());

        dossiers.addProduct(dossier, product, mortgage.id(), "Aankoop");
        dossiers.addProduct(dossier, product, mortgage.id(), "Aankoop");

        assertThat(dossiers.get(dossier).products()).hasSize(1);
    }

    @Test
    void the_same_words_from_the_same_form_are_sent_once_and_other_words_again() {
        var dossier = house.aDossier(TestOffice.emmaAndDaan());
        var silent = house.aType(new Confirmation(false, false));
        var appointment = house.anAppointment(dossier, silent, "2026-11-27T10:00");
        var form = UUID.randomUUID();

        var first = send(form, appointment, "Tot dan");
        assertThat(send(form, appointment, "Tot dan")).isEqualTo(first);
        assertThat(letters(dossier)).isEqualTo(2);

        send(form, appointment, "Tot straks");
        assertThat(letters(dossier)).isEqualTo(4);

        send(UUID.randomUUID(), appointment, "Tot straks");
        assertThat(letters(dossier)).isEqualTo(6);
    }

    @Test
    void a_document_asked_for_twice_is_one_and_its_id_is_not_for_another_item() {
        var work = new TestWork(house);
        var kind = work.aKind("Salarisstrook");
        var first = anItem("2026-11-27T10:00");
        var request = new DocumentChecks.Request(
                new RequestedDocumentId(UUID.randomUUID()), first, kind, null, ClientAccess.standard(), null, "");

        house.desk().documentChecks().request(request);
        house.desk().documentChecks().request(request);

        assertThat(work.rows(first)).hasSize(1);
        var elsewhere = new DocumentChecks.Request(
                request.id(), anItem("2026-11-27T12:00"), kind, null, ClientAccess.standard(), null, "");
        assertThatThrownBy(() -> house.desk().documentChecks().request(elsewhere))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void an_action_item_added_twice_is_one_and_its_id_is_not_for_another_item() {
        var work = new TestWork(house);
        var first = anItem("2026-11-27T10:00");
        var task = new ActionItem.Task(ActionItemKind.DO, "Bel de notaris", "", null, null, null);
        var add = new ActionItems.Add(new ActionItemId(UUID.randomUUID()), first, task);

        house.desk().actionItems().add(add);
        house.desk().actionItems().add(add);

        assertThat(work.todo(first)).hasSize(1);
        var elsewhere = new ActionItems.Add(add.id(), anItem("2026-11-27T12:00"), task);
        assertThatThrownBy(() -> house.desk().actionItems().add(elsewhere)).isInstanceOf(StaleVersion.class);
    }

    private DossierItem anItem(String wallTime) {
        return DossierItem.of(house.anAppointment(house.aDossier(), house.aType(), wallTime));
    }

    private Set<?> send(UUID form, AppointmentId appointment, String text) {
        var dossier = house.desk().appointments().get(appointment).state().dossier();
        var everybody = new Writings(house)
                .about(dossier, appointment)
                .draft()
                .content()
                .to();
        var content = Writings.content(Occasion.CONFIRMATION, everybody, "", new Letter("Afspraak", text));
        return Set.copyOf(new Writings(house).send(form, Writings.of(dossier, appointment), content));
    }

    private int letters(DossierId dossier) {
        return house.desk().mailing().outbox(dossier).size();
    }
}
