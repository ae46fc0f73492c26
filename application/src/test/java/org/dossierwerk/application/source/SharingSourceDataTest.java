package org.dossierwerk.application.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.source.PortalSourceData.Answer;
import org.dossierwerk.application.source.SourceCallbacks.Call;
import org.dossierwerk.application.source.SourceCallbacks.Reply;
import org.dossierwerk.application.testkit.InMemorySourceData;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.source.SourceFact;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceRefusal;
import org.dossierwerk.domain.source.SourceShare;
import org.dossierwerk.domain.source.SourceShare.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the moment a client sets out to a provider until the data is in the dossier, or nothing came of it. */
@Tag("ACT-02")
class SharingSourceDataTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem meeting;
    private ActionItemId item;

    @BeforeEach
    void something_to_share() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        item = asked(null);
    }

    private ActionItemId asked(ApplicantId applicant) {
        var id = new ActionItemId(UUID.randomUUID());
        var task = new ActionItem.Task(
                ActionItemKind.SHARE_SOURCE_DATA, "Deel uw inkomensgegevens", "", null, applicant, null);
        office.desk().actionItems().add(new ActionItems.Add(id, meeting, task));
        return id;
    }

    private PartyId person(int applicant) {
        return office.desk().dossiers().get(dossier).applicants().get(applicant).person();
    }

    private Portal emma() {
        return office.office.portal(Caller.client(person(0)));
    }

    private Portal daan() {
        return office.office.portal(Caller.client(person(1)));
    }

    /** The word with which Emma sets out. */
    private String setOut() {
        var address = emma().sourceData().start(item).address().toString();
        return address.substring(address.indexOf("state=") + "state=".length());
    }

    private void comeBack(String state) {
        emma().sourceData().comeBack(new Answer(state, office.source.agree(state)));
    }

    private Line line() {
        return work.todo(meeting).stream()
                .filter(line -> line.state().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private State state() {
        return line().sharing().state();
    }

    private Reply notice(UUID id, String state, News news) {
        var signed = InMemorySourceData.notice(id, state, news);
        return office.office.sourceCallbacks().accept(new Call(signed.signature(), signed.body(), "192.0.2.1"));
    }

    private SourceShare.Snapshot stored() {
        return office.storage
                .open(events -> {})
                .sourceShares()
                .find(item)
                .orElseThrow()
                .snapshot();
    }

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

    private Row row() {
        return work.rows(meeting).stream()
                .filter(row -> row.state() == Progress.State.RECEIVED)
                .findFirst()
                .orElseThrow();
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

    @Test
    void whoever_says_no_has_shared_nothing_and_may_begin_again() {
        emma().sourceData().comeBack(new Answer(setOut(), ""));
        assertThat(line().sharing().failure()).isEqualTo(SourceFailure.DECLINED);
        assertThat(line().state().isOpen()).isTrue();
        assertThat(stored().secret()).isNull();

        comeBack(setOut());
        office.deliver();
        assertThat(state()).isEqualTo(State.SHARED);
    }

    @Test
    void a_code_the_provider_never_gave_ends_the_attempt() {
        emma().sourceData().comeBack(new Answer(setOut(), "invented"));
        office.deliver();
        assertThat(line().sharing().failure()).isEqualTo(SourceFailure.NOT_ACCEPTED);
        assertThat(line().state().isOpen()).isTrue();
    }

    @Test
    void leave_that_was_taken_back_ends_the_attempt() {
        office.source.setReady(false);
        comeBack(setOut());
        office.deliver();
        assertThat(state()).isEqualTo(State.CONNECTED);
        office.source.revokeAll();
        office.clock.advance(Duration.ofMinutes(11));
        office.deliver();

        assertThat(line().sharing().failure()).isEqualTo(SourceFailure.REVOKED);
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    void a_provider_that_is_down_is_asked_again_until_it_is_not() {
        var state = setOut();
        comeBack(state);
        office.source.failNext(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "down", null));
        office.deliver();
        assertThat(state()).isEqualTo(State.ANSWERED);
        office.source.failNext(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "slow", null));
        office.clock.advance(Duration.ofMinutes(1));
        office.clock.advance(Duration.ofMinutes(1));
        office.deliver();
        office.clock.advance(Duration.ofMinutes(20));
        office.deliver();
        office.clock.advance(Duration.ofMinutes(20));
        office.deliver();

        assertThat(state()).isEqualTo(State.SHARED);
    }

    @Test
    void after_two_days_nobody_tries_any_longer() {
        office.source.setReady(false);
        comeBack(setOut());
        office.deliver();
        office.clock.advance(Duration.ofHours(49));
        office.deliver();

        assertThat(line().sharing().failure()).isEqualTo(SourceFailure.NOT_REACHED);
        assertThat(stored().secret()).isNull();
    }

    @Test
    void a_provider_that_cannot_be_reached_at_the_start_is_said_so() {
        office.source.failNext(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "down", null));
        assertThatThrownBy(() -> setOut()).isInstanceOf(SourceRefusal.Unavailable.class);
        assertThat(line().sharing()).isNull();
    }

    @Test
    void a_document_that_is_none_is_not_kept_and_neither_is_the_data() {
        office.source.give(List.of(new SourceFact("a", "b")), "<html>".getBytes(ISO_8859_1));
        comeBack(setOut());
        office.deliver();

        assertThat(line().sharing().failure()).isEqualTo(SourceFailure.UNUSABLE);
        assertThat(line().sharing().hasData()).isFalse();
        assertThat(office.files.files()).isEmpty();
        assertThat(line().state().isOpen()).isTrue();
    }

    @Test
    void what_is_no_longer_asked_for_is_not_kept() {
        comeBack(setOut());
        office.desk().actionItems().drop(item);
        office.deliver();

        assertThat(stored().failure()).isEqualTo(SourceFailure.NOT_AWAITED);
        assertThat(office.files.files()).isEmpty();
        assertThat(work.rows(meeting)).isEmpty();
    }

    @Test
    void a_done_one_is_not_begun_again_unless_it_is_asked_again() {
        comeBack(setOut());
        office.deliver();
        assertThatThrownBy(() -> setOut()).isInstanceOf(ActionItemRefusal.NotOpen.class);
        office.desk().actionItems().reopen(item);
        comeBack(setOut());
        assertThat(line().sharing().hasData()).isTrue();
        office.deliver();

        assertThat(work.rows(meeting)).hasSize(2);
    }

    @Nested
    class A_provider_that_gives_notice {

        @Test
        void that_the_data_is_ready_need_not_be_waited_for() {
            office.source.setReady(false);
            var state = setOut();
            comeBack(state);
            office.deliver();
            office.source.setReady(true);

            assertThat(notice(UUID.randomUUID(), state, News.READY)).isEqualTo(Reply.TAKEN);
            office.deliver();
            assertThat(state()).isEqualTo(State.SHARED);
            office.clock.advance(Duration.ofHours(1));
            office.deliver();
            assertThat(office.source.fetched()).isEqualTo(1);
            assertThat(work.rows(meeting)).hasSize(1);
        }

        @Test
        void counts_once() {
            office.source.setReady(false);
            var state = setOut();
            comeBack(state);
            office.deliver();
            var id = UUID.randomUUID();
            notice(id, state, News.READY);
            notice(id, state, News.READY);

            assertThat(office.desk().history().of(dossier))
                    .filteredOn(entry -> entry.action().equals("source.announced/1"))
                    .hasSize(1);
        }

        @Test
        void answers_nothing_for_a_client_who_comes_back_with_the_browser() {
            var state = setOut();
            office.source.agree(state);
            notice(UUID.randomUUID(), state, News.READY);
            office.deliver();
            assertThat(state()).isEqualTo(State.WAITING);
        }

        @Test
        void brings_the_answer_of_a_client_who_typed_a_code() {
            office.source.giveCodes();
            var guide = emma().sourceData().start(item);
            assertThat(guide.code()).isEqualTo("BDWP-HQPK");
            var address = guide.address().toString();
            var state = address.substring(address.indexOf("state=") + "state=".length());
            office.source.agree(state);

            assertThatThrownBy(() -> emma().sourceData().comeBack(new Answer(state, "code")))
                    .isInstanceOf(SourceRefusal.NotFound.class);
            notice(UUID.randomUUID(), state, News.READY);
            office.deliver();
            assertThat(state()).isEqualTo(State.SHARED);
        }

        @ParameterizedTest
        @EnumSource(News.class)
        void about_something_unknown_or_long_done_changes_nothing(News news) {
            var state = setOut();
            comeBack(state);
            office.deliver();
            assertThat(notice(UUID.randomUUID(), state, news)).isEqualTo(Reply.TAKEN);
            assertThat(notice(UUID.randomUUID(), "unknown", news)).isEqualTo(Reply.TAKEN);
            office.deliver();
            assertThat(state()).isEqualTo(State.SHARED);
        }

        @Test
        void of_a_no_ends_the_attempt() {
            var state = setOut();
            notice(UUID.randomUUID(), state, News.DECLINED);
            assertThat(line().sharing().failure()).isEqualTo(SourceFailure.DECLINED);
            assertThatThrownBy(() -> comeBack(state)).isInstanceOf(SourceRefusal.NotWaiting.class);
        }

        @Test
        void is_not_believed_without_its_signature_and_not_for_ever_looked_at() {
            var callbacks = office.office.sourceCallbacks();
            var state = setOut();
            var forged = new Call(
                    "forged",
                    InMemorySourceData.notice(UUID.randomUUID(), state, News.DECLINED)
                            .body(),
                    "192.0.2.7");
            for (int i = 0; i < 30; i++) {
                assertThat(callbacks.accept(forged)).isEqualTo(Reply.REFUSED);
            }
            assertThat(callbacks.accept(forged)).isEqualTo(Reply.TOO_MANY);
            assertThat(state()).isEqualTo(State.WAITING);
            assertThat(notice(UUID.randomUUID(), state, News.DECLINED)).isEqualTo(Reply.TAKEN);
            office.clock.advance(Duration.ofMinutes(5));
            assertThat(callbacks.accept(forged)).isEqualTo(Reply.REFUSED);
        }
    }

    @Test
    void without_a_provider_nothing_is_begun_and_no_notice_is_taken() {
        var alone = new TestOffice(false);
        var other = alone.aDossier();
        var place = new DossierItem.OfAppointment(alone.anAppointment(other, alone.aType(), "2026-11-25T10:00"));
        var task = new ActionItem.Task(ActionItemKind.SHARE_SOURCE_DATA, "Deel", "", null, null, null);
        alone.desk().actionItems().add(new ActionItems.Add(item, place, task));
        var person = alone.desk().dossiers().get(other).applicants().get(0).person();
        var portal = alone.office.portal(Caller.client(person));

        assertThat(portal.sourceData().provider()).isEmpty();
        assertThatThrownBy(() -> portal.sourceData().start(item)).isInstanceOf(SourceRefusal.Unavailable.class);
        assertThat(alone.office.sourceCallbacks().accept(new Call("", new byte[0], "192.0.2.1")))
                .isEqualTo(Reply.REFUSED);
    }
}
