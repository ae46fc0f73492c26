package org.dossierwerk.application.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.source.PortalSourceData.Answer;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.source.SourceFact;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceRefusal;
import org.dossierwerk.domain.source.SourceShare.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps data from being shared, and what is left of it then. */
@Tag("ACT-02")
class SharingComesToNothingTest extends EmmasSourceData {

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
}
