package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.application.work.WorkViews;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reading work queues gives. */
public interface WorkQueriesContract extends StorageContract {

    @Test
    @Tag("MAIL-05")
    default void a_user_s_open_alerts_are_told_once_their_moment_has_come_the_longest_waiting_first() {
        var office = ExampleOffice.in(stores());
        var work = WorkExamples.in(office);
        var settled = work.anAlert("Gedaan", NOW);
        settled.settle(NOW);
        var notice = new Alert.Notice(office.adviser(), office.dossier(), null, AlertReason.RUN_FAILED, "Heel", NOW);
        var whole = Alert.raise(new AlertId(UUID.randomUUID()), notice);
        List.of(work.anAlert("Later", NOW.plusSeconds(1)), settled, whole, work.anAlert("Eerder", NOW.minusSeconds(1)))
                .forEach(stores().alerts()::save);
        stores().alerts()
                .save(WorkExamples.in(ExampleOffice.in(stores())).anAlert("Van een ander", NOW));
        var lines = stores().workQueries().alerts(office.adviser(), NOW, 10);
        assertThat(lines)
                .extracting(line -> line.alert().notice().text())
                .containsExactly("Eerder", "Heel");
        assertThat(lines.get(1)).satisfies(line -> {
            assertThat(line.alert())
                    .isEqualTo(stores()
                            .alerts()
                            .find(whole.snapshot().id())
                            .orElseThrow()
                            .snapshot());
            assertThat(line.dossierTitle()).isEqualTo("De Wit");
            assertThat(line.dossierNumber()).startsWith("D-");
        });
        assertThat(lines.get(0).alert().notice().item()).isEqualTo(work.item());
        assertThat(stores().workQueries().alerts(office.adviser(), NOW, 1)).hasSize(1);
        assertThat(stores().workQueries().alerts(office.adviser(), NOW.plusSeconds(1), 10))
                .hasSize(3);
    }

    @Test
    @Tag("BEY-21")
    default void received_documents_wait_for_those_who_work_in_their_dossier_the_longest_waiting_first() {
        var office = ExampleOffice.in(stores());
        var handler = office.anotherAdviser("Cas", "Handler");
        var tom = office.aPerson("Tom", "", "Jansen", "tom@example.com");
        var dossier = DossierExamples.aDossier()
                .of(tom, office.person())
                .handledBy(office.adviser(), handler)
                .build();
        stores().dossiers().save(dossier);
        var joint = new ExampleOffice(
                stores(), office.adviser(), tom, office.type(), dossier.snapshot().id());
        var second = received(WorkExamples.in(office), NOW.plusSeconds(2));
        var first = received(WorkExamples.in(joint), NOW.plusSeconds(1));
        received(WorkExamples.in(ExampleOffice.in(stores())), NOW);
        var queries = stores().workQueries();
        assertThat(queries.received(office.adviser(), 10))
                .extracting(WorkViews.ToJudge::document)
                .containsExactly(first, second);
        assertThat(queries.received(office.adviser(), 1)).hasSize(1);
        assertThat(queries.received(handler, 10)).singleElement().satisfies(line -> {
            assertThat(line.dossierTitle()).isEqualTo("Jansen & De Wit");
            assertThat(line.dossier()).isEqualTo(joint.dossier());
            assertThat(line.since()).isEqualTo(NOW.plusSeconds(1));
            assertThat(line.kind()).startsWith("Soort ");
        });
        var closing = stores().dossiers().find(joint.dossier()).orElseThrow();
        closing.close(NOW);
        stores().dossiers().save(closing);
        assertThat(queries.received(handler, 10)).isEmpty();
    }

    /** Beside one that is received, one is only asked for. */
    private RequestedDocumentId received(WorkExamples work, Instant at) {
        var wanted = WorkExamples.aRequest(work.aSavedKind());
        var check = work.aCheck(WorkExamples.aRequest(work.aSavedKind()), wanted);
        check.receive(wanted.id(), work.aFile(at));
        stores().documentChecks().save(check);
        return wanted.id();
    }
}
