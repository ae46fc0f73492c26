package org.dossierwerk.application.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.source.PortalSourceData.Answer;
import org.dossierwerk.application.source.SourceCallbacks.Call;
import org.dossierwerk.application.source.SourceCallbacks.Reply;
import org.dossierwerk.application.testkit.InMemorySourceData;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceRefusal;
import org.dossierwerk.domain.source.SourceShare.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a provider says without being asked. */
@Tag("ACT-02")
class SourceNoticesTest extends EmmasSourceData {

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
