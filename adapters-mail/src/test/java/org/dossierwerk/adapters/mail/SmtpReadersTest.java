package org.dossierwerk.adapters.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.testkit.MailTransportContract;
import org.dossierwerk.application.testkit.Mails;
import org.dossierwerk.application.testkit.RefusedReadersContract;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.mail.ScriptedSmtpServer;
import org.dossierwerk.application.testkit.mail.SmtpFault;
import org.dossierwerk.application.testkit.mail.SmtpStage;
import org.dossierwerk.application.testkit.mail.StrictMime;
import org.dossierwerk.application.testkit.mail.TakenMail;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says of each reader, and what goes through a conversation that is kept open. */
@Tag("BEY-16")
class SmtpReadersTest implements MailTransportContract, RefusedReadersContract {

    private static final Instant WRITTEN = Mails.invitation("any@dossierwerk").writtenAt();

    private final SettableClock clock = SettableClock.at(WRITTEN);
    private ScriptedSmtpServer server;
    private SmtpTransport transport;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedSmtpServer.plain();
        var smtp = Smtp.at("127.0.0.1", server.port(), Smtp.Security.NONE, null, null);
        transport = SmtpTransport.at(smtp, Duration.ofSeconds(30), null, clock);
    }

    @AfterEach
    void stop() throws IOException {
        transport.close();
        server.close();
    }

    @Override
    public SmtpTransport transport() {
        return transport;
    }

    @Override
    public List<Arrived> arrived() throws Exception {
        var arrived = new ArrayList<Arrived>();
        for (var mail : server.taken()) {
            var octets = mail.content().getBytes(ISO_8859_1);
            assertThat(StrictMime.complaints(octets)).isEmpty();
            arrived.add(Reading.of(octets));
        }
        return arrived;
    }

    @Override
    public void refuse(EmailAddress reader, String reason) {
        server.onRecipient(reader.value(), reason);
    }

    @Override
    public List<String> reached() {
        return server.taken().stream()
                .flatMap(mail -> mail.recipients().stream())
                .toList();
    }

    private ProviderFailure failure(String id) {
        return catchThrowableOfType(ProviderFailure.class, () -> transport.send(Mails.letterToThree(id)));
    }

    @Test
    void a_reader_who_is_refused_for_now_holds_the_others_back_for_half_an_hour() {
        server.onRecipient("tom@client.example", "450 greylisted");
        assertThat(failure("grey@dossierwerk").kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
        assertThat(reached()).isEmpty();

        clock.advance(Duration.ofMinutes(31));
        var handover = transport.send(Mails.letterToThree("grey@dossierwerk"));

        assertThat(handover.refused())
                .extracting(Handover.Refused::address)
                .containsExactly(EmailAddress.of("tom@client.example"));
        assertThat(reached()).containsExactly("zoe@client.example", "notary@deeds.example");
    }

    @Test
    void when_everybody_is_refused_and_somebody_only_for_now_it_is_tried_again() {
        clock.advance(Duration.ofHours(2));
        server.onRecipient("zoe@client.example", "550 no such user");
        server.onRecipient("tom@client.example", "452 full");
        server.onRecipient("notary@deeds.example", "550 no such user");

        assertThat(failure("all@dossierwerk").kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 closing", "530 sign in first"})
    void an_answer_about_us_at_one_reader_is_about_the_whole_message(String answer) {
        server.onRecipient("tom@client.example", answer);

        assertThat(failure("us@dossierwerk").kind())
                .isIn(ProviderFailure.Kind.TRY_AGAIN, ProviderFailure.Kind.RECONNECT);
        assertThat(reached()).isEmpty();
    }

    @Test
    void messages_follow_each_other_in_one_conversation() {
        for (int i = 0; i < 20; i++) {
            transport.send(Mails.invitation("kept" + i + "@dossierwerk"));
        }

        assertThat(server.conversations()).isEqualTo(1);
        assertThat(server.heard().stream().filter("RSET"::equals)).hasSize(19);
        assertThat(server.taken())
                .extracting(TakenMail::messageId)
                .doesNotHaveDuplicates()
                .hasSize(20);
        assertThat(server.taken())
                .allSatisfy(mail -> assertThat(mail.recipients()).containsExactly("zoe@client.example"));
    }

    @Test
    void after_fifty_messages_another_conversation_begins() {
        for (int i = 0; i < 51; i++) {
            transport.send(Mails.invitation("many" + i + "@dossierwerk"));
        }

        assertThat(server.conversations()).isEqualTo(2);
    }

    @Test
    void a_conversation_that_the_server_ended_meanwhile_is_begun_anew_unnoticed() {
        server.on(SmtpStage.AFTER_THE_ANSWER, SmtpFault.cut());

        transport.send(Mails.invitation("first@dossierwerk"));
        transport.send(Mails.invitation("second@dossierwerk"));

        assertThat(server.taken())
                .extracting(TakenMail::messageId)
                .containsExactly("first@dossierwerk", "second@dossierwerk");
        assertThat(server.conversations()).isEqualTo(2);
    }

    @Test
    void a_refused_message_leaves_nothing_behind_for_the_next() {
        transport.send(Mails.invitation("before@dossierwerk"));
        refuse(EmailAddress.of("tom@client.example"), "550 no such user");
        transport.send(Mails.letterToThree("between@dossierwerk"));
        server.on(SmtpStage.FINAL_DOT, SmtpFault.answer("554 spam"));
        assertThat(failure("spam@dossierwerk").kind()).isEqualTo(ProviderFailure.Kind.REJECTED);
        server.behave();
        transport.send(Mails.invitation("after@dossierwerk"));

        assertThat(server.taken())
                .extracting(TakenMail::recipients)
                .containsExactly(
                        List.of("zoe@client.example"),
                        List.of("zoe@client.example", "notary@deeds.example"),
                        List.of("zoe@client.example"));
    }

    @Test
    void a_conversation_with_nothing_to_say_is_ended() throws Exception {
        transport.send(Mails.invitation("idle@dossierwerk"));
        transport.closeIdle();
        assertThat(server.heard()).doesNotContain("QUIT");

        clock.advance(Duration.ofSeconds(31));
        transport.closeIdle();
        transport.send(Mails.invitation("next@dossierwerk"));

        assertThat(server.heard()).contains("QUIT");
        assertThat(server.conversations()).isEqualTo(2);
    }

    /** Enough of it that the server's hanging up is felt before the end. */
    @Test
    void a_large_message_that_is_cut_in_the_middle_is_known_to_be_nobodys() {
        server.on(SmtpStage.IN_THE_BODY, SmtpFault.cut());
        var large = Mails.withFiles(
                "large@dossierwerk", Mails.file("large.bin", "application/octet-stream", Mails.everyOctet(20_000_000)));

        var failure = catchThrowableOfType(ProviderFailure.class, () -> transport.send(large));

        assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
        assertThat(server.taken()).isEmpty();
    }
}
