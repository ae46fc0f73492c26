package org.dossierwerk.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a transport tells of each reader whose other end says at once whom it refuses. One that hears of it later, by a mail that
 * comes back, does not pass this contract and need not.
 */
@Tag("BEY-16")
public interface RefusedReadersContract {

    MailTransport transport();

    /** From now on the other end refuses mail for that reader for good, with these words. */
    void refuse(EmailAddress reader, String reason) throws Exception;

    /** The addresses that got a message, each as often as it did. */
    List<String> reached() throws Exception;

    @Test
    default void the_others_have_it_and_the_refused_one_is_named() throws Exception {
        refuse(EmailAddress.of("tom@client.example"), "550 5.1.1 no such user");

        var handover = transport().send(Mails.letterToThree("partly@dossierwerk"));

        assertThat(handover.refused()).extracting(Handover.Refused::address).containsExactly(EmailAddress.of("tom@client.example"));
        assertThat(handover.refused().get(0).reason()).contains("no such user");
        assertThat(reached()).containsExactlyInAnyOrder("zoe@client.example", "notary@deeds.example");
    }

    @Test
    default void a_message_that_everybody_is_refused_is_rejected() throws Exception {
        for (var reader : List.of("zoe@client.example", "tom@client.example", "notary@deeds.example")) {
            refuse(EmailAddress.of(reader), "550 5.1.1 no such user");
        }

        assertThatThrownBy(() -> transport().send(Mails.letterToThree("nobody@dossierwerk")))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.REJECTED))
                .hasMessageContaining("no such user");
        assertThat(reached()).isEmpty();
    }
}
