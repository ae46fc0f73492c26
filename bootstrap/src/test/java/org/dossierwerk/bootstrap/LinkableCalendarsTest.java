package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierwerk.adapters.calendar.caldav.CalDav;
import org.dossierwerk.adapters.calendar.caldav.CalDavCalendar;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which calendar systems the application finds: docs/adding-a-calendar.md, step 8. */
class LinkableCalendarsTest {

    @TempDir
    Path jar;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void aJarThatBringsOne() throws IOException {
        var services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(CalendarProvider.class.getName()), BroughtCalendar.class.getName());
        Thread.currentThread()
                .setContextClassLoader(new URLClassLoader(new URL[] {jar.toUri().toURL()}, before));
    }

    @AfterEach
    void withoutTheJar() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private static List<CalendarProvider> found(CalendarProvider... beans) {
        return LinkableCalendars.of(Stream.of(beans));
    }

    @Test
    void a_jar_on_the_class_path_is_enough() {
        assertThat(found()).singleElement().isInstanceOf(BroughtCalendar.class);
    }

    @Test
    void beans_come_first() {
        assertThat(found(bean())).extracting(one -> one.id().value()).containsExactly("caldav", "brought");
    }

    @Test
    void a_bean_takes_the_place_of_a_service_of_the_same_name() {
        var bean = new BroughtCalendar();

        assertThat(found(bean)).containsExactly(bean);
    }

    @Test
    void two_beans_of_one_name_are_told_apart_by_nobody() {
        assertThatThrownBy(() -> found(bean(), bean()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("caldav");
    }

    private static CalendarProvider bean() {
        return CalDavCalendar.with(CalDav.with(Set.of(), ZoneOffset.UTC), Clock.systemUTC());
    }
}
