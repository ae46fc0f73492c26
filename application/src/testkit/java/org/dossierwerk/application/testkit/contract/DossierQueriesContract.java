package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;
import static org.dossierwerk.application.testkit.Moments.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.dossier.DossierViews.Workload;
import org.dossierwerk.application.port.storage.DossierQueries;
import org.dossierwerk.application.testkit.AccessExamples;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Outcome;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reading dossiers gives. */
public interface DossierQueriesContract extends StorageContract {

    @Test
    default void the_details_show_all_parts() {
        var office = ExampleOffice.in(stores());
        var income = OfficeExamples.anItem(Catalogue.INCOME_TYPE, "Loondienst", "L");
        var source = OfficeExamples.anItem(Catalogue.LEAD_SOURCE, "Website", "W");
        var kind = OfficeExamples.anItem(Catalogue.PRODUCT_KIND, "Hypotheek", "H");
        List.of(income, source, kind).forEach(stores().office()::save);
        var partner = office.aPerson("Tom", "", "Jansen", "tom@example.com");
        var account = AccessExamples.anAccount(new AccountHolder.Client(partner));
        stores().accounts().save(account);
        var dossier = DossierExamples.aDossier()
                .of(new Client.Household(List.of(
                        new Applicant(new ApplicantId(UUID.randomUUID()), office.person(), income.id(), null),
                        new Applicant(new ApplicantId(UUID.randomUUID()), partner, null, null))))
                .handledBy(office.adviser(), office.anotherAdviser("Cas", "Handler"))
                .from(source.id())
                .build();
        dossier.addProduct(Product.of(new ProductId(UUID.randomUUID()), kind.id(), "Woning"), NOW);
        stores().dossiers().save(dossier);

        var details = queries().details(dossier.snapshot().id(), TODAY).orElseThrow();

        assertThat(details.title()).isEqualTo("De Wit & Jansen");
        assertThat(details.number()).isEqualTo(dossier.snapshot().number().value());
        assertThat(details.open()).isTrue();
        assertThat(details.version()).isEqualTo(1);
        assertThat(details.openedAt()).isEqualTo(NOW);
        assertThat(details.company()).isNull();
        assertThat(details.adviser().name()).isEqualTo("Sanne de Boer");
        assertThat(details.caseHandler().name()).isEqualTo("Cas Handler");
        assertThat(details.leadSource().name()).isEqualTo("Website");
        assertThat(details.products()).singleElement().satisfies(product -> {
            assertThat(product.kind().name()).isEqualTo("Hypotheek");
            assertThat(product.description()).isEqualTo("Woning");
        });
        assertThat(details.applicants()).hasSize(2);
        assertThat(details.applicants().get(0).person()).isEqualTo(office.person());
        assertThat(details.applicants().get(0).incomeType().name()).isEqualTo("Loondienst");
        assertThat(details.applicants().get(0).clientProfile()).isNull();
        assertThat(details.applicants().get(0).account()).isNull();
        assertThat(details.applicants().get(0).contact().address()).isEqualTo(PartyExamples.anAddress());
        assertThat(details.applicants().get(1).account()).isEqualTo(AccountStatus.INVITED);
        assertThat(details.applicants().get(1).personVersion()).isEqualTo(1);
    }

    @Test
    @Tag("APT-12")
    @Tag("APT-23")
    default void the_details_list_the_appointments_by_start_with_their_results() {
        var office = ExampleOffice.in(stores());
        var later = office.anAppointment().at("2026-11-25T10:00", 60).build();
        var sooner = office.anAppointment().at("2026-11-24T10:00", 60).build();
        sooner.cancel(false, NOW);
        var result = office.type().setup().results().get(1);
        sooner.recordResult(AppointmentType.restore(office.type()), new Outcome(result.id(), "", office.adviser(), NOW), NOW);
        stores().appointments().save(later);
        stores().appointments().save(sooner);

        var lines = queries().details(office.dossier(), TODAY).orElseThrow().appointments();

        assertThat(lines).extracting(line -> line.id()).containsExactly(sooner.snapshot().id(), later.snapshot().id());
        assertThat(lines.get(0).active()).isFalse();
        assertThat(lines.get(0).result()).isEqualTo(result.name());
        assertThat(lines.get(1).active()).isTrue();
        assertThat(lines.get(1).result()).isEmpty();
        assertThat(lines.get(1).time()).isEqualTo(later.snapshot().particulars().time());
        assertThat(lines.get(1).channel()).isEqualTo(Channel.ON_SITE);
        assertThat(lines.get(1).adviser().id()).isEqualTo(office.adviser());
    }

    @Test
    @Tag("ACT-01")
    @Tag("BEY-06")
    default void the_details_count_what_is_to_be_done_for_every_item() {
        var office = ExampleOffice.in(stores());
        var asked = WorkExamples.in(office);
        var idle = asked.forAnotherItem();
        var approved = WorkExamples.aRequest(asked.aSavedKind());
        var lapsed = WorkExamples.aRequest(asked.aSavedKind());
        var check = asked.aCheck(approved, lapsed, WorkExamples.aRequest(asked.aSavedKind()));
        check.receive(approved.id(), asked.aFile(NOW));
        check.approve(approved.id(), "", office.adviser(), NOW);
        check.lapse(lapsed.id(), office.adviser(), NOW);
        stores().documentChecks().save(check);
        var done = asked.aDelivery();
        done.complete(NOW);
        stores().actionItems().save(done);
        stores().actionItems().save(asked.aDelivery());
        stores().actionItems().save(asked.anActionItem(due(TODAY)));
        var product = asked.aProduct();

        var details = queries().details(office.dossier(), TODAY).orElseThrow();
        assertThat(details.appointments())
                .filteredOn(line -> line.id().equals(asked.item().appointment()))
                .singleElement()
                .satisfies(line -> assertThat(line.workload()).isEqualTo(new Workload(2, false, 1, 2)));
        assertThat(details.appointments())
                .filteredOn(line -> line.id().equals(idle.item().appointment()))
                .singleElement()
                .satisfies(line -> assertThat(line.workload()).isEqualTo(Workload.NONE));
        assertThat(details.products())
                .filteredOn(line -> DossierItem.of(line.id()).equals(product))
                .singleElement()
                .satisfies(line -> assertThat(line.workload()).isEqualTo(Workload.NONE));
        assertThat(queries().details(office.dossier(), TODAY.plusDays(1)).orElseThrow().appointments())
                .filteredOn(line -> line.workload().late())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(asked.item().appointment()));
    }

    private static ActionItem.Task due(LocalDate day) {
        return new ActionItem.Task(ActionItemKind.DO, "Bellen", "", null, null, day);
    }

    @Test
    @Tag("DOS-10")
    default void the_details_of_a_company_s_dossier_show_the_company() {
        var office = ExampleOffice.in(stores());
        var company = PartyExamples.aCompany();
        stores().parties().save(company);
        var dossier = DossierExamples.aDossier()
                .of(new Client.Business(company.snapshot().id()))
                .advisedBy(office.adviser())
                .build();
        stores().dossiers().save(dossier);
        var details = queries().details(dossier.snapshot().id(), TODAY).orElseThrow();
        assertThat(details.title()).isEqualTo("Bakkerij Jansen B.V.");
        assertThat(details.applicants()).isEmpty();
        assertThat(details.company().identity()).isEqualTo(company.snapshot().identity());
        assertThat(queries().details(new DossierId(UUID.randomUUID()), TODAY)).isEmpty();
    }

    @Test
    default void the_dossiers_of_a_card_are_listed_the_newest_first() {
        var office = ExampleOffice.in(stores());
        var newer = DossierExamples.aDossier()
                .of(office.person())
                .advisedBy(office.adviser())
                .openedAt(NOW.plusSeconds(60))
                .build();
        stores().dossiers().save(newer);
        office.aDossier(office.aPerson("Other", "", "Person", "other@example.com"));
        assertThat(queries().of(office.person()))
                .extracting(hit -> hit.id())
                .containsExactly(newer.snapshot().id(), office.dossier());
    }

    private DossierQueries queries() {
        return stores().dossierQueries();
    }
}
