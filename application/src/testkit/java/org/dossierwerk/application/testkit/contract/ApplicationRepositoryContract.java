package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link org.dossierwerk.application.port.storage.ApplicationRepository} does. */
public interface ApplicationRepositoryContract extends RootContract<Application> {

    Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    default Application example() {
        var kind = OfficeExamples.anItem(Catalogue.PRODUCT_KIND, "Hypotheek", "H" + UUID.randomUUID());
        stores().office().save(kind);
        return Application.receive(
                new ApplicationId(UUID.randomUUID()),
                new Application.Message(
                        "HDN",
                        List.of(
                                new Application.Person(
                                        new Party.Person(new PersonName("Emma", "de", "Wit"), LocalDate.of(1990, 5, 1)),
                                        new Party.Contact(
                                                EmailAddress.of("emma@example.nl"),
                                                new PhoneNumber("+31612345678"),
                                                PartyExamples.anAddress())),
                                new Application.Person(
                                        new Party.Person(new PersonName("", "", "Vos"), null), Party.Contact.NONE)),
                        kind.id(),
                        "Woning"),
                NOW);
    }

    @Override
    default void change(Application root) {
        root.putAside(NOW);
    }

    @Override
    default Record stateOf(Application root) {
        return root.snapshot();
    }

    @Override
    default void save(Application root) {
        stores().applications().save(root);
    }

    @Override
    default Optional<Application> stored(Application root) {
        return stores().applications().find(root.snapshot().id());
    }

    @Test
    @Tag("DOS-15")
    default void those_that_wait_are_listed_the_longest_waiting_first() {
        var late = received(NOW.plusSeconds(60));
        var early = received(NOW);
        var settled = received(NOW.minusSeconds(60));
        settled.putAside(NOW);
        List.of(late, early, settled).forEach(this::save);
        assertThat(stores().applications().waiting(10))
                .extracting(application -> application.snapshot().id())
                .containsExactly(early.snapshot().id(), late.snapshot().id());
        assertThat(stores().applications().waiting(1)).hasSize(1);
    }

    private static Application received(Instant at) {
        var person = new Application.Person(new Party.Person(new PersonName("", "", "Vos"), null), Party.Contact.NONE);
        return Application.receive(
                new ApplicationId(UUID.randomUUID()),
                new Application.Message("HDN", List.of(person), null, ""),
                at);
    }
}
