package org.dossierwerk.application.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.source.PortalSourceData.Answer;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.source.SourceFact;
import org.dossierwerk.domain.source.SourceRefusal;
import org.dossierwerk.domain.source.SourceShare;
import org.dossierwerk.domain.source.SourceShare.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the moment a client sets out to a provider until the data is in the dossier. */
@Tag("ACT-02")
class SharingSourceDataTest extends EmmasSourceData {

    @Test
    void what_the_client_shares_is_in_the_dossier_as_data_and_as_a_document() {
        var state = setOut();
        assertThat(state()).isEqualTo(State.WAITING);
        comeBack(state);
        assertThat(state()).isEqualTo(State.ANSWERED);
        office.deliver();

        assertThat(state()).isEqualTo(State.SHARED);
        assertThat(line().state().status()).isEqualTo(ActionItemStatus.COMPLETED);
        var shared = office.desk().sourceData().get(item);
        assertThat(shared.facts()).containsExactly(new SourceFact("Verzamelinkomen 2025", "48.200 EUR"));
        assertThat(shared.provider()).isEqualTo("Mijn Gegevens");
        assertThat(shared.sharedBy()).contains("Emma");
        var row = row();
        assertThat(row.document().id()).isEqualTo(shared.document());
        assertThat(row.kind().setup().name()).isEqualTo("Brongegevens");
        assertThat(row.document().current().map(FileVersion::by)).contains(new UploadedBy.Provider("Mijn Gegevens"));
        assertThat(row.applicant()).contains("Emma");
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    void the_client_reads_the_document_and_cannot_take_it_back() {
        comeBack(setOut());
        office.deliver();

        assertThat(emma().documents().delivered()).singleElement().satisfies(delivered -> {
            assertThat(delivered.mayOpen()).isTrue();
            assertThat(delivered.mayWithdraw()).isFalse();
            assertThat(delivered.handedIn()).isFalse();
        });
        assertThat(emma().overview().progress().percent()).isEqualTo(100);
        assertThat(daan().documents().delivered()).isEmpty();
    }

    @Test
    void a_document_that_was_asked_for_already_is_the_one_that_comes() {
        var applicant = work.applicants(dossier).get(0);
        var asked = work.asked(meeting, work.aKind("brongegevens"), applicant);
        comeBack(setOut());
        office.deliver();

        assertThat(row().document().id()).isEqualTo(asked);
        assertThat(work.todo(meeting))
                .allSatisfy(line -> assertThat(line.state().isOpen()).isFalse());
    }

    @Test
    @Tag("CRY-7")
    void what_gives_access_is_sealed_and_forgotten_and_the_data_is_sealed() {
        var state = setOut();
        assertThat(stored().round().stateHash()).doesNotContain(state);
        assertThat(stored().secret()).startsWith("sealed " + item.value()).doesNotContain("secret-");
        comeBack(state);
        assertThat(stored().secret()).doesNotContain("code-");
        office.deliver();

        assertThat(stored().secret()).isNull();
        assertThat(stored().result().facts()).doesNotContain("48.200");
        assertThat(stored().toString()).doesNotContain("sealed");
    }

    @Test
    void each_step_is_in_the_history_under_the_name_of_who_did_it() {
        comeBack(setOut());
        office.deliver();

        var history = office.desk().history().of(dossier);
        assertThat(history.stream().map(entry -> entry.action()).filter(action -> action.startsWith("source.")))
                .containsExactly("source.shared/1", "source.connected/1", "source.answered/1", "source.started/1");
        assertThat(history)
                .filteredOn(entry -> entry.action().equals("source.started/1"))
                .allSatisfy(entry -> assertThat(entry.actorName()).contains("Emma"));
    }

    @Nested
    class Whoever_is_not_asked {

        @Test
        void the_word_of_somebody_else_is_not_found() {
            var state = setOut();
            var code = office.source.agree(state);

            assertThatThrownBy(() -> daan().sourceData().comeBack(new Answer(state, code)))
                    .isInstanceOf(SourceRefusal.NotFound.class);
            assertThat(state()).isEqualTo(State.WAITING);
        }

        @Test
        void an_invented_word_is_not_found() {
            setOut();
            for (var invented : List.of("", "token-0", "x".repeat(5_000))) {
                assertThatThrownBy(() -> emma().sourceData().comeBack(new Answer(invented, "code")))
                        .isInstanceOf(SourceRefusal.NotFound.class);
            }
        }

        @Test
        void what_is_for_the_partner_cannot_be_shared() {
            item = asked(work.applicants(dossier).get(1));
            assertThatThrownBy(() -> emma().sourceData().start(item)).isInstanceOf(SourceRefusal.NotFound.class);
            assertThat(daan().sourceData().start(item).address()).isNotNull();
        }

        @Test
        void nobody_of_the_office_shares_for_a_client() {
            var opened = office.desk()
                    .portalAccess()
                    .asClient(dossier, work.applicants(dossier).get(0));
            assertThatThrownBy(() -> opened.sourceData().start(item)).isInstanceOf(SourceRefusal.OnlyTheClient.class);
            assertThatThrownBy(() -> opened.sourceData().comeBack(new Answer("x", "y")))
                    .isInstanceOf(SourceRefusal.OnlyTheClient.class);
        }

        @Test
        void a_colleague_who_may_not_know_the_dossier_finds_no_data() {
            comeBack(setOut());
            office.deliver();
            var stranger = office.aColleague("Vreemd", Right.WORK_ON_DOSSIERS);
            assertThatThrownBy(() -> office.desk(stranger).sourceData().get(item))
                    .isInstanceOf(SourceRefusal.NotFound.class);
        }

        @Test
        void what_is_no_sharing_of_data_is_not_found() {
            var other = new ActionItemId(UUID.randomUUID());
            office.desk()
                    .actionItems()
                    .add(new ActionItems.Add(
                            other, meeting, new ActionItem.Task(ActionItemKind.READ, "Lees", "", null, null, null)));
            assertThatThrownBy(() -> emma().sourceData().start(other)).isInstanceOf(SourceRefusal.NotFound.class);
        }
    }

    @Test
    void an_answer_counts_once() {
        var state = setOut();
        comeBack(state);
        assertThatThrownBy(() -> comeBack(state)).isInstanceOf(SourceRefusal.NotWaiting.class);
        office.deliver();
        assertThatThrownBy(() -> comeBack(state)).isInstanceOf(SourceRefusal.NotWaiting.class);
        assertThat(office.source.fetched()).isEqualTo(1);
    }

    @Test
    void whoever_sets_out_again_makes_the_earlier_word_useless() {
        var first = setOut();
        var second = setOut();

        assertThatThrownBy(() -> comeBack(first)).isInstanceOf(SourceRefusal.NotFound.class);
        comeBack(second);
        office.deliver();
        assertThat(state()).isEqualTo(State.SHARED);
    }

    @Test
    void nobody_sets_out_while_the_data_is_being_fetched() {
        comeBack(setOut());
        assertThatThrownBy(() -> setOut()).isInstanceOf(SourceRefusal.UnderWay.class);
    }

    @Test
    void whoever_takes_longer_than_half_an_hour_begins_again() {
        var state = setOut();
        office.clock.advance(SourceShare.PATIENCE.minusSeconds(1));
        assertThat(line().sharing().overdue()).isFalse();
        office.clock.advance(Duration.ofSeconds(1));

        assertThat(line().sharing().overdue()).isTrue();
        assertThatThrownBy(() -> comeBack(state)).isInstanceOf(SourceRefusal.TooLate.class);
        comeBack(setOut());
        office.deliver();
        assertThat(state()).isEqualTo(State.SHARED);
    }
}
