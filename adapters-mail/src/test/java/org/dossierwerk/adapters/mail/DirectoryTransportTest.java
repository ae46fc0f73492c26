package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.testkit.MailTransportContract;
import org.dossierwerk.application.testkit.Mails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTransportTest implements MailTransportContract {

    @TempDir
    Path parent;

    private DirectoryTransport directory() {
        return DirectoryTransport.into(parent.resolve("mail"));
    }

    @Override
    public MailTransport transport() {
        return directory();
    }

    @Override
    public List<Arrived> arrived() throws Exception {
        var arrived = new ArrayList<Arrived>();
        for (var mail : directory().list()) {
            arrived.add(Reading.of(Files.readAllBytes(parent.resolve("mail").resolve(mail.name()))));
        }
        return arrived;
    }

    @Test
    void a_message_sent_twice_lies_there_once() {
        directory().send(Mails.invitation("twice@dossierwerk"));
        directory().send(Mails.invitation("twice@dossierwerk"));

        assertThat(directory().list()).hasSize(1);
    }

    @Test
    void a_message_is_read_by_the_name_of_its_file() {
        directory().send(Mails.invitation("read@dossierwerk"));
        var listed = directory().list().get(0);

        assertThat(listed.name()).startsWith("20261121T093015000Z-").endsWith(".eml");
        assertThat(directory().read(listed.name())).contains(listed);
        assertThat(listed.date()).isEqualTo("2026-11-21T09:30:15Z");
        assertThat(listed.size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.eml",
                "..",
                "",
                "/etc/passwd",
                "20261121T093015000Z-0123456789abcdef.eml/../../secret.eml",
                "20261121T093015000Z-0123456789abcdef.eml\u0000",
                "20261121T093015000Z-0123456789abcdef.eml"
            })
    void a_name_that_is_none_of_ours_is_not_found(String name) throws Exception {
        Files.writeString(parent.resolve("secret.eml"), "Subject: secret\r\n\r\n");

        assertThat(directory().read(name)).isEmpty();
    }

    @Test
    void nothing_unfinished_stays_behind() throws Exception {
        directory().send(Mails.invitation("whole@dossierwerk"));
        Files.writeString(parent.resolve("mail").resolve(".half.tmp"), "half");

        try (var files = Files.list(parent.resolve("mail"))) {
            assertThat(files.filter(f -> !f.endsWith(".half.tmp"))).hasSize(1);
        }
        assertThat(directory().list()).hasSize(1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void the_folder_is_for_its_owner_only() throws Exception {
        directory().send(Mails.invitation("private@dossierwerk"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("mail"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_cannot_be_written_is_tried_again() throws Exception {
        Files.writeString(parent.resolve("mail"), "a file in its place");

        var failure = catchThrowableOfType(
                ProviderFailure.class, () -> directory().send(Mails.invitation("blocked@dossierwerk")));

        assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
    }
}
