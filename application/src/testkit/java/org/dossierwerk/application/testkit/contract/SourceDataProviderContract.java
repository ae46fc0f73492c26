package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.source.SourceDataProvider.Data;
import org.dossierwerk.application.port.source.SourceDataProvider.Departure;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.port.source.SourceDataProvider.NotYet;
import org.dossierwerk.application.port.source.SourceDataProvider.Notice;
import org.dossierwerk.application.port.source.SourceDataProvider.SignedNotice;
import org.dossierwerk.application.port.source.SourceDataProvider.Visit;
import org.dossierwerk.application.testkit.Moments;
import org.junit.jupiter.api.Test;

/** What a {@link SourceDataProvider} to which clients go with their browser does. */
public interface SourceDataProviderContract {

    SourceDataProvider provider();

    /** A person agrees at the provider to what that departure asks, and is sent back with this code. */
    String agree(Departure departure, String state);

    /** From now on the data is there, or is not. */
    void setReady(boolean ready);

    /** All leave is taken back. */
    void revokeAll();

    /** A message as the provider sends it at {@link Moments#NOW}. */
    SignedNotice notice(UUID id, String state, News news);

    private static String aState() {
        return UUID.randomUUID().toString();
    }

    private String connected() {
        var state = aState();
        var departure = provider().depart(state);
        return provider().connect(departure.secret(), agree(departure, state));
    }

    @Test
    default void the_client_is_sent_there_with_the_word_and_without_the_secret() {
        var state = aState();
        var departure = provider().depart(state);

        assertThat(((Visit) departure.guidance()).address().toString())
                .contains(state)
                .doesNotContain(departure.secret());
        assertThat(departure.secret()).isNotBlank().doesNotContain("\n");
        assertThat(provider().depart(aState()).secret()).isNotEqualTo(departure.secret());
    }

    @Test
    default void whoever_agrees_lets_the_data_be_fetched() {
        var access = connected();

        assertThat(access).doesNotContain("\n");
        var data = (Data) provider().fetch(access);
        assertThat(data.facts()).isNotEmpty();
        assertThat(data.document()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    default void a_code_works_once() {
        var state = aState();
        var departure = provider().depart(state);
        var code = agree(departure, state);
        provider().connect(departure.secret(), code);

        assertRejected(() -> provider().connect(departure.secret(), code));
    }

    @Test
    default void a_code_of_another_departure_does_not_work() {
        var state = aState();
        var departure = provider().depart(state);
        var other = provider().depart(aState());
        var code = agree(departure, state);

        assertRejected(() -> provider().connect(other.secret(), code));
        assertRejected(() -> provider().connect(departure.secret(), "invented"));
    }

    @Test
    default void what_is_not_ready_is_looked_at_again() {
        var access = connected();
        setReady(false);
        assertThat(((NotYet) provider().fetch(access)).lookAgain()).isPositive();
        setReady(true);
        assertThat(provider().fetch(access)).isInstanceOf(Data.class);
    }

    @Test
    default void who_takes_leave_back_ends_the_access() {
        var access = connected();
        revokeAll();
        assertThatThrownBy(() -> provider().fetch(access))
                .isInstanceOfSatisfying(ProviderFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ProviderFailure.Kind.RECONNECT));
    }

    @Test
    default void its_own_notice_is_read() {
        var id = UUID.randomUUID();
        assertThat(provider().read(notice(id, "a-word", News.DECLINED), Moments.NOW))
                .contains(new Notice(id, "a-word", News.DECLINED));
        assertThat(provider().read(notice(id, "a-word", News.READY), Moments.NOW))
                .contains(new Notice(id, "a-word", News.READY));
    }

    @Test
    default void the_notice_of_somebody_else_is_not() {
        var sent = notice(UUID.randomUUID(), "a-word", News.READY);
        assertThat(provider().read(new SignedNotice("forged", sent.body()), Moments.NOW))
                .isEmpty();
        assertThat(provider().read(new SignedNotice("", sent.body()), Moments.NOW))
                .isEmpty();
    }

    private static void assertRejected(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(ProviderFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ProviderFailure.Kind.REJECTED));
    }
}
