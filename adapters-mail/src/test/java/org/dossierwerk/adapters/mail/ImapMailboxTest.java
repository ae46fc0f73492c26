package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.Mailbox;
import org.dossierwerk.application.testkit.MailboxContract;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.application.testkit.mail.TestTls;
import org.dossierwerk.application.testkit.mail.TlsDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("BEY-16")
class ImapMailboxTest implements MailboxContract {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("antwoord@office.nl", "antwoord", Canary.WORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public Mailbox mailbox() {
        return at(Canary.WORD, "INBOX", Smtp.Security.NONE);
    }

    private Mailbox at(String password, String folder, Smtp.Security security) {
        var imap = Imap.at("127.0.0.1", server.getImap().getPort(), security, "antwoord", password, folder);
        return ImapMailbox.at(imap, new OwaspCleaner(), "mx.office.nl");
    }

    @Override
    public void deliver(String subject) throws Exception {
        user.deliver(message(
                "From: Emma <emma@example.nl>\r\nTo: antwoord@office.nl\r\nSubject: " + subject + "\r\n\r\nTekst\r\n"));
    }

    private static MimeMessage message(String content) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void remove(String subject) throws Exception {
        var folder = server.getManagers().getImapHostManager().getInbox(user);
        for (var stored : folder.getMessages()) {
            if (stored.getMimeMessage().getSubject().equals(subject)) {
                stored.setFlag(Flags.Flag.DELETED, true);
            }
        }
        expunge(folder);
    }

    private static void expunge(MailFolder folder) throws FolderException {
        folder.expunge();
    }

    @Override
    public boolean isRead(String subject) throws Exception {
        for (var stored :
                server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
            Message message = stored.getMimeMessage();
            if (message.getSubject().equals(subject)) {
                return stored.isSet(Flags.Flag.SEEN);
            }
        }
        throw new AssertionError("No message " + subject);
    }

    @Test
    void a_wrong_password_is_for_a_person_to_mend() {
        assertFailure(at("wrong", "INBOX", Smtp.Security.NONE), ProviderFailure.Kind.RECONNECT);
    }

    @Test
    void a_folder_that_is_not_there_is_told_in_words() {
        assertFailure(at(Canary.WORD, "Nowhere", Smtp.Security.NONE), ProviderFailure.Kind.TRY_AGAIN);
    }

    @Test
    void where_the_server_offers_no_tls_nothing_is_read_in_clear() {
        assertFailure(at(Canary.WORD, "INBOX", Smtp.Security.STARTTLS_REQUIRED), ProviderFailure.Kind.TRY_AGAIN);
        assertFailure(at(Canary.WORD, "INBOX", Smtp.Security.IMPLICIT_TLS), ProviderFailure.Kind.TRY_AGAIN);
    }

    @Test
    void through_tls_with_a_certificate_that_is_trusted_it_is_read(@TempDir Path folder) throws Exception {
        deliver("Antwoord");
        var tls = TestTls.forName(folder, "right", "ip:127.0.0.1");
        try (var door = new TlsDoor(tls, server.getImap().getPort())) {
            assertThat(behind(door, tls).after(BEGINNING, 5))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Antwoord"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"another authority's", "another host's", "expired"})
    void through_tls_with_another_certificate_not_even_a_name_is_said(String whose, @TempDir Path folder)
            throws Exception {
        var trusted = TestTls.forName(folder, "right", "ip:127.0.0.1");
        var shown = switch (whose) {
            case "another host's" -> TestTls.forName(folder, "other", "dns:mail.other.example");
            case "expired" -> TestTls.expired(folder, "old", "ip:127.0.0.1");
            default -> TestTls.forName(Files.createDirectory(folder.resolve("else")), "right", "ip:127.0.0.1");
        };
        var client = whose.startsWith("another authority") ? trusted : shown;
        try (var door = new TlsDoor(shown, server.getImap().getPort())) {
            assertFailure(behind(door, client), ProviderFailure.Kind.TRY_AGAIN);
            assertThat(door.entered()).isZero();
        }
    }

    private static Mailbox behind(TlsDoor door, TestTls trusted) {
        var imap = Imap.at("127.0.0.1", door.port(), Smtp.Security.IMPLICIT_TLS, "antwoord", Canary.WORD, "INBOX");
        return ImapMailbox.at(imap, new OwaspCleaner(), "mx.office.nl", trusted.clientSide());
    }

    private static void assertFailure(Mailbox mailbox, ProviderFailure.Kind kind) {
        assertThatThrownBy(() -> mailbox.after(BEGINNING, 5)).isInstanceOfSatisfying(ProviderFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.getMessage()).doesNotContain(Canary.WORD);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap.example", "10.0.0.1", "localhost.evil.example"})
    void no_password_crosses_a_network_in_clear(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Imap.at(host, 143, Smtp.Security.NONE, "office", Canary.WORD, "INBOX"));
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(Imap.at("imap.example", 993, Smtp.Security.IMPLICIT_TLS, "office", Canary.WORD, "INBOX"))
                .hasToString("Imap[office@imap.example:993/INBOX IMPLICIT_TLS]");
    }

    @Test
    void a_message_of_many_megabytes_is_read_from_its_beginning() throws Exception {
        user.deliver(message("From: emma@example.nl\r\nSubject: Foto\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHierbij\r\n--x\r\n"
                + "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + ("A".repeat(76) + "\r\n").repeat(60_000) + "--x--\r\n"));
        var read = mailbox().after(BEGINNING, 5);
        assertThat(read).singleElement().satisfies(mail -> {
            assertThat(mail.problem()).isEmpty();
            assertThat(mail.text().strip()).isEqualTo("Hierbij");
        });
    }
}
