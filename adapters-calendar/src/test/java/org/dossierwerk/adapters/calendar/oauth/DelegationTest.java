package org.dossierwerk.adapters.calendar.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service account that asks in people's names (RFC 7523), and a server that judges it as Google's own client is judged. */
@Tag("O-7")
class DelegationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SCOPE = "https://www.googleapis.com/auth/calendar.events";

    private final SettableClock clock = SettableClock.at(Instant.now().toString());
    private final OAuthLaboratory laboratory = OAuthLaboratory.start("office", "an office secret", clock);
    private final String keyFile = laboratory.delegate(Set.of(SCOPE));

    @AfterEach
    void stop() {
        laboratory.close();
    }

    private DelegatedTokens tokens(String file, String scope) {
        return new DelegatedTokens(ServiceAccount.read(file), scope, PATIENCE, clock);
    }

    private static KeptAccount account(String user) {
        return new KeptAccount(null, user, "");
    }

    @Test
    void each_person_gets_a_token_of_their_own_and_keeps_it_until_it_ends() {
        var tokens = tokens(keyFile, SCOPE);
        var annas = tokens.token(account("anna@example.nl"));
        var toms = tokens.token(account("tom@example.nl"));

        assertThat(laboratory.holder(annas).orElseThrow().user()).isEqualTo("anna@example.nl");
        assertThat(laboratory.holder(toms).orElseThrow().user()).isEqualTo("tom@example.nl");
        assertThat(tokens.token(account("anna@example.nl"))).isEqualTo(annas);
        assertThat(laboratory.tokenRequests()).isEqualTo(2);

        clock.advance(Duration.ofHours(1));
        assertThat(tokens.token(account("anna@example.nl"))).isNotEqualTo(annas);
    }

    @Test
    @Tag("CT-38")
    void a_refused_token_is_replaced_once_for_all_who_hold_it() {
        var tokens = tokens(keyFile, SCOPE);
        var first = tokens.token(account("anna@example.nl"));
        var second = tokens.tokenAfter(account("anna@example.nl"), first);

        assertThat(second).isNotEqualTo(first);
        assertThat(tokens.tokenAfter(account("anna@example.nl"), first)).isEqualTo(second);
        assertThat(laboratory.tokenRequests()).isEqualTo(2);
    }

    @Test
    void somebody_whom_the_organisation_does_not_know_needs_somebody_to_see_to_it() {
        laboratory.takeBack("gone@example.nl");
        assertThat(failure(tokens(keyFile, SCOPE), "gone@example.nl").kind()).isEqualTo(ProviderFailure.Kind.RECONNECT);
    }

    @Test
    void what_was_not_delegated_is_no_owners_fault_and_tried_again() {
        var failure = failure(tokens(keyFile, SCOPE + " https://mail.google.com/"), "anna@example.nl");
        assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
        assertThat(failure.retryAfter()).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void another_key_opens_nothing() {
        var before = ServiceAccount.read(keyFile);
        laboratory.delegate(Set.of(SCOPE));
        var tokens = new DelegatedTokens(before, SCOPE, PATIENCE, clock);
        assertThat(failure(tokens, "anna@example.nl").kind()).isEqualTo(ProviderFailure.Kind.RECONNECT);
    }

    @Test
    void googles_own_client_gets_along_with_the_laboratory_and_is_refused_as_ours_is() throws IOException {
        var theirs = ServiceAccountCredentials.fromStream(new ByteArrayInputStream(keyFile.getBytes(UTF_8)))
                .createScoped(SCOPE)
                .createDelegated("anna@example.nl");
        var token = theirs.refreshAccessToken().getTokenValue();
        assertThat(laboratory.holder(token).orElseThrow().user()).isEqualTo("anna@example.nl");

        var greedy = ((ServiceAccountCredentials) theirs)
                .createWithCustomRetryStrategy(false)
                .createScoped("https://mail.google.com/");
        assertThatThrownBy(greedy::refreshAccessToken).hasMessageContaining("401");
    }

    @Test
    @Tag("CAL-12")
    void neither_a_broken_key_file_nor_the_account_tells_the_key() {
        var broken = keyFile.replace("-----BEGIN", "-----BROKEN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceAccount.read(broken))
                .withMessage("The key file's private_key cannot be read")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceAccount.read("{}"))
                .withMessage("Not the key file of a service account");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceAccount.read("the key"))
                .withMessage("A key file is JSON, and this is none")
                .withNoCause();
        assertThat(ServiceAccount.read(keyFile))
                .hasToString("ServiceAccount[office@laboratory.iam.gserviceaccount.com]");
    }

    private static ProviderFailure failure(DelegatedTokens tokens, String user) {
        return catchThrowableOfType(ProviderFailure.class, () -> tokens.token(account(user)));
    }
}
