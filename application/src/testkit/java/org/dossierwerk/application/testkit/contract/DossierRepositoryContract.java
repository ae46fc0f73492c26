package org.dossierwerk.application.testkit.contract;

import org.dossierwerk.domain.dossier.DossierId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierNumber;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link DossierRepository} does. */
public interface DossierRepositoryContract extends RootContract<Dossier> {

    @Override
    default Dossier example() {
        var office = ExampleOffice.in(stores());
        var income = item(Catalogue.INCOME_TYPE);
        var profile = item(Catalogue.CLIENT_PROFILE);
        var partner = office.aPerson("Tom", "", "Smit", "tom@example.com");
        var dossier = DossierExamples.aDossier()
                .of(new Client.Household(List.of(
                        new Applicant(new ApplicantId(UUID.randomUUID()), office.person(), income, profile),
                        new Applicant(new ApplicantId(UUID.randomUUID()), partner, null, null))))
                .handledBy(office.adviser(), office.anotherAdviser("Cas", "Handler"))
                .from(item(Catalogue.LEAD_SOURCE))
                .build();
        dossier.addProduct(
                new Product(
                        new ProductId(UUID.randomUUID()),
                        item(Catalogue.PRODUCT_KIND),
                        "Woning",
                        new Product.Standing(item(Catalogue.PRODUCT_STATUS), "Wacht op de taxatie.\nTot vrijdag."),
                        false,
                        false,
                        List.of(
                                new Product.Involved(office.person(), "Verkoper"),
                                new Product.Involved(partner, "Notaris"),
                                new Product.Involved(partner, "Tussenpersoon"))),
                NOW);
        dossier.addProduct(product(item(Catalogue.PRODUCT_KIND), ""), NOW);
        return dossier;
    }

    @Override
    default void change(Dossier root) {
        root.close(NOW);
    }

    @Override
    default Record stateOf(Dossier root) {
        return root.snapshot();
    }

    @Override
    default void save(Dossier root) {
        stores().dossiers().save(root);
    }

    @Override
    default Optional<Dossier> stored(Dossier root) {
        return stores().dossiers().find(root.snapshot().id());
    }

    @Test
    default void a_company_s_dossier_comes_back_whole() {
        var office = ExampleOffice.in(stores());
        var company = PartyExamples.aCompany();
        stores().parties().save(company);
        var dossier = DossierExamples.aDossier()
                .of(new Client.Business(company.snapshot().id()))
                .advisedBy(office.adviser())
                .build();
        save(dossier);
        assertThat(stored(dossier).orElseThrow().snapshot().client())
                .isEqualTo(dossier.snapshot().client());
    }

    @Test
    default void applicants_come_leave_and_change_places() {
        var dossier = saved();
        var pair = dossier.snapshot().client().applicants();
        for (var applicants : List.of(List.of(pair.get(1), pair.get(0)), List.of(pair.get(1)), pair)) {
            var loaded = stored(dossier).orElseThrow();
            loaded.serve(new Client.Household(applicants), NOW);
            save(loaded);
            assertThat(stored(dossier).orElseThrow().snapshot().client().applicants())
                    .isEqualTo(applicants);
        }
    }

    @Test
    default void a_stale_copy_is_refused_even_when_another_part_changed() {
        var first = saved();
        var second = stored(first).orElseThrow();
        var pair = first.snapshot().client().applicants();
        first.serve(new Client.Household(List.of(plain(pair.get(0)), pair.get(1))), NOW);
        save(first);
        var other = new Applicant(pair.get(1).id(), pair.get(1).person(), item(Catalogue.INCOME_TYPE), null);
        second.serve(new Client.Household(List.of(pair.get(0), other)), NOW);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void a_changed_part_moves_the_version_of_the_whole_by_one() {
        var dossier = saved();
        var pair = dossier.snapshot().client().applicants();
        dossier.serve(new Client.Household(List.of(plain(pair.get(0)), pair.get(1))), NOW);
        save(dossier);
        assertThat(stored(dossier).orElseThrow().snapshot().version()).isEqualTo(2);
    }

    @Test
    default void a_changed_root_with_changed_parts_moves_by_one() {
        var dossier = saved();
        dossier.attribute(null);
        dossier.addProduct(product(item(Catalogue.PRODUCT_KIND), "Nog een"), NOW);
        save(dossier);
        assertThat(stored(dossier).orElseThrow().snapshot().version()).isEqualTo(2);
    }

    @Test
    @Tag("DOS-17")
    default void who_is_involved_in_a_product_comes_leaves_and_changes_places() {
        var dossier = saved();
        var known = dossier.snapshot().products().get(0);
        var parties = known.parties();
        for (var changed : List.of(List.of(parties.get(2), parties.get(0)), List.<Product.Involved>of(), parties)) {
            var loaded = stored(dossier).orElseThrow();
            long version = loaded.snapshot().version();
            loaded.changeProduct(
                    new Product(
                            known.id(), known.kind(), known.description(), known.standing(), true, true, changed),
                    NOW);
            save(loaded);
            assertThat(stored(dossier).orElseThrow().snapshot()).satisfies(state -> {
                assertThat(state.products().get(0).parties()).isEqualTo(changed);
                assertThat(state.version()).isEqualTo(version + 1);
            });
        }
    }

    @Test
    @Tag("PRD-05")
    default void a_product_is_found_in_its_dossier_and_moves_to_another_with_what_is_done_for_it() {
        var source = saved();
        var office = ExampleOffice.in(stores());
        var moving = source.snapshot().products().get(0);
        var item = DossierItem.of(moving.id());
        assertThat(stores().dossiers().holding(moving.id()).orElseThrow().snapshot())
                .isEqualTo(source.snapshot());
        stores().documentChecks()
                .save(DocumentCheck.open(
                        new DocumentCheckId(UUID.randomUUID()), source.snapshot().id(), item));
        stores().unitOfWork().run(() -> {
            var from = stores().dossiers().holding(moving.id()).orElseThrow();
            var to = stores().dossiers().find(office.dossier()).orElseThrow();
            var released = from.release(moving.id(), office.dossier(), NOW);
            save(from);
            to.adopt(released);
            save(to);
        });
        assertThat(stores().dossiers().holding(moving.id()).orElseThrow().snapshot())
                .satisfies(holder -> {
                    assertThat(holder.id()).isEqualTo(office.dossier());
                    assertThat(holder.products()).containsExactly(moving);
                });
        assertThat(stored(source).orElseThrow().snapshot().products()).hasSize(1);
        assertThat(stores().documentChecks().of(item)).isPresent();
        assertThat(stores().dossiers().holding(new ProductId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void those_that_several_products_belong_to_are_found_each_once() {
        var one = saved();
        var other = saved();
        saved();
        var products = Stream.of(one, other)
                .flatMap(dossier -> dossier.snapshot().products().stream())
                .map(Product::id)
                .toList();
        assertThat(products).hasSizeGreaterThan(2);
        assertThat(stores().dossiers().holding(products))
                .extracting(Dossier::snapshot)
                .containsExactlyInAnyOrder(one.snapshot(), other.snapshot());
        assertThat(stores().dossiers().holding(List.of())).isEmpty();
    }

    @Test
    default void numbers_are_never_given_twice() {
        var numbers = new ArrayList<DossierNumber>();
        for (int i = 0; i < 20; i++) {
            numbers.add(stores().dossiers().nextNumber(2026));
        }
        assertThat(numbers).doesNotHaveDuplicates().allSatisfy(n -> assertThat(n.value()).startsWith("D-2026-"));
    }

    @Test
    default void several_are_found_whole_at_once() {
        var one = saved();
        var other = saved();
        saved();

        var ids = List.of(one.snapshot().id(), other.snapshot().id(), new DossierId(UUID.randomUUID()));

        assertThat(stores().dossiers().findAll(ids))
                .extracting(Dossier::snapshot)
                .containsExactlyInAnyOrder(one.snapshot(), other.snapshot());
        assertThat(stores().dossiers().findAll(List.of())).isEmpty();
    }

    private Dossier saved() {
        var dossier = example();
        save(dossier);
        return stored(dossier).orElseThrow();
    }

    private CatalogueItemId item(Catalogue catalogue) {
        var item = OfficeExamples.anItem(catalogue, "Choice", "code-" + UUID.randomUUID());
        stores().office().save(item);
        return item.id();
    }

    private static Product product(CatalogueItemId kind, String description) {
        return Product.of(new ProductId(UUID.randomUUID()), kind, description);
    }

    private static Applicant plain(Applicant applicant) {
        return new Applicant(applicant.id(), applicant.person(), null, null);
    }
}
