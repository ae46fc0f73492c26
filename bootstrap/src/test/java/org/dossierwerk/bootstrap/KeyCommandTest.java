package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.adapters.persistence.file.DossierKeys;
import org.dossierwerk.adapters.persistence.file.MasterKeys;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rotating the master keys while an instance runs. */
@Tag("CRY-4")
class KeyCommandTest {

    private static final Path KEYS = Path.of("target", "master-keys-" + UUID.randomUUID() + ".json");
    private static final String SHA = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started(
            "--dossierwerk.files.master-keys=" + KEYS, "--dossierwerk.file-upkeep.interval=200ms");

    @Test
    void a_rotation_reaches_the_running_instance_and_the_old_key_is_dropped_when_nothing_needs_it() throws Exception {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var dossier = new Given(people.desk(anna)).dossier(anna, "Emma", "Wit", "emma@wit.example");
        var keys = OFFICE.application().context().getBean(DossierKeys.class);
        var before = keys.of(dossier, SHA);
        var old = MasterKeys.in(KEYS).primary();
        assertThat(masters()).isEqualTo(Set.of(old));

        assertThat(said("rotate")).contains(MasterKeys.in(KEYS).primary()).doesNotContain(old);
        for (int i = 0; i < 100 && masters().contains(old); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(masters()).isEqualTo(Set.of(MasterKeys.in(KEYS).primary()));
        assertThat(said("retire")).contains("Retired: " + old);
        assertThat(said("retire")).contains("Every master key is in use");
        assertThat(keys.of(dossier, SHA)).isEqualTo(before);
    }

    @Test
    void what_it_does_not_know_it_refuses() {
        assertThatThrownBy(() -> said("forget")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> masters() {
        var storage = OFFICE.application().context().getBean(Storage.class);
        return storage.open(events -> {}).dataKeys().countByMaster().keySet();
    }

    private static String said(String what) {
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(what, "--dossierwerk.files.master-keys=" + KEYS));
        arguments.add("--dossierwerk.storage.allow-unsafe=true");
        arguments.add("--spring.datasource.url=" + OFFICE.database().url());
        arguments.add("--spring.datasource.username=" + OFFICE.database().user());
        arguments.add("--spring.datasource.password=" + OFFICE.database().password());
        KeyCommand.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
