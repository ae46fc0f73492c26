package org.dossierwerk.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of a jar that adds to the office: docs/adding-a-calendar.md, step 8. */
class AddedTextsTest {

    @TempDir
    Path jar;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void aJarWithTexts() throws IOException {
        var texts = Files.createDirectories(jar.resolve("META-INF/dossierwerk"));
        Files.writeString(texts.resolve("messages_en.properties"), """
                calendars.system.planbord=The board
                calendars.proof.planbord=Tried with version 4.
                calendars.system.caldav=Ours alone
                """);
        Files.writeString(texts.resolve("messages_de.properties"), "calendars.system.planbord=Das Brett für Pläne");
        Thread.currentThread()
                .setContextClassLoader(new URLClassLoader(new URL[] {jar.toUri().toURL()}, before));
    }

    @AfterEach
    void withoutTheJar() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void are_said_in_the_readers_language_and_else_in_english() {
        var german = new WordBook().words(Language.DE);

        assertThat(german.of("calendars.system.planbord")).isEqualTo("Das Brett für Pläne");
        assertThat(german.of("calendars.proof.planbord")).isEqualTo("Tried with version 4.");
        assertThat(new WordBook().words(Language.NL).of("calendars.system.planbord"))
                .isEqualTo("The board");
    }

    @Test
    void replace_none_of_ours() {
        assertThat(new WordBook().words(Language.EN).of("calendars.system.caldav"))
                .isEqualTo("Other calendar (CalDAV)");
    }
}
