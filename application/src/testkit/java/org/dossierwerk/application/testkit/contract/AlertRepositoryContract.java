package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.AlertRepository;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link AlertRepository} does. */
public interface AlertRepositoryContract extends RootContract<Alert> {

    @Override
    default Alert example() {
        return work().anAlert("Bel de klant", NOW);
    }

    @Override
    default void change(Alert root) {
        root.settle(NOW.plusSeconds(1));
    }

    @Override
    default Record stateOf(Alert root) {
        return root.snapshot();
    }

    @Override
    default void save(Alert root) {
        stores().alerts().save(root);
    }

    @Override
    default Optional<Alert> stored(Alert root) {
        return stores().alerts().find(root.snapshot().id());
    }

    private WorkExamples work() {
        return WorkExamples.in(ExampleOffice.in(stores()));
    }

    @Test
    default void one_about_a_dossier_as_a_whole_comes_back_whole() {
        var office = ExampleOffice.in(stores());
        var notice = new Alert.Notice(office.adviser(), office.dossier(), null, AlertReason.FOLLOW_UP, "", NOW);
        var alert = Alert.raise(new AlertId(UUID.randomUUID()), notice);
        save(alert);
        assertThat(stored(alert).orElseThrow().snapshot().notice()).isEqualTo(notice);
    }

    @Test
    default void those_about_a_message_are_found_by_it() {
        var office = ExampleOffice.in(stores());
        var mail = new MailMessageId(UUID.randomUUID());
        var notice = new Alert.Notice(
                office.adviser(), office.dossier(), null, AlertReason.MAIL_WITHOUT_ADDRESS, "Emma", NOW, mail);
        save(Alert.raise(new AlertId(UUID.randomUUID()), notice));
        save(work().anAlert("Ander", NOW));
        assertThat(stores().alerts().about(mail))
                .extracting(alert -> alert.snapshot().notice())
                .containsExactly(notice);
        assertThat(stores().workQueries().alerts(office.adviser(), NOW, 10))
                .extracting(line -> line.alert().notice())
                .contains(notice);
    }

    @Test
    default void several_are_saved_and_those_of_several_items_found_at_once() {
        var work = work();
        var other = work.forAnotherItem();
        stores().alerts().saveAll(List.of(
                other.anAlert("Twee", NOW.plusSeconds(2)),
                work.anAlert("Een", NOW.plusSeconds(1)),
                work.forAnotherItem().anAlert("Ander", NOW)));
        assertThat(stores().alerts().of(List.of(work.item(), other.item())))
                .extracting(alert -> alert.snapshot().notice().text())
                .containsExactly("Een", "Twee");
        assertThat(stores().alerts().of(List.of())).isEmpty();
    }

    @Test
    @Tag("APT-21")
    default void those_about_an_item_are_found_and_removed() {
        var work = work();
        save(work.anAlert("Twee", NOW.plusSeconds(2)));
        save(work.anAlert("Een", NOW.plusSeconds(1)));
        save(work.forAnotherItem().anAlert("Ander", NOW));
        var found = stores().alerts().of(work.item());
        assertThat(found)
                .extracting(alert -> alert.snapshot().notice().text())
                .containsExactly("Een", "Twee");
        found.forEach(stores().alerts()::remove);
        assertThat(stores().alerts().of(work.item())).isEmpty();
    }
}
