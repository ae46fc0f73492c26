package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.bootstrap.CheckCommand.Ending;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command beside the running application, with its settings. */
@ExtendWith(OutputCaptureExtension.class)
class CheckCommandTest {

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started();

    @Test
    void tells_what_holds_what_is_broken_and_that_it_could_not_look(CapturedOutput console) throws SQLException {
        assertThat(check()).isEqualTo(Ending.SOUND);
        assertThat(console.getOut()).contains("all of them kept");

        change("INSERT INTO delivery (id, reaction, event, subject, order_key, occurred_at, due_at) VALUES"
                + " (gen_random_uuid(), 'mail.send', 'mail.queued/1', gen_random_uuid(), gen_random_uuid(), now(),"
                + " now() + interval '1 day')");
        assertThat(check()).isEqualTo(Ending.BROKEN);
        assertThat(console.getOut()).contains("BROKEN  every delivery is about something that is there");

        assertThat(check("--dossierwerk.files.keys=target/no-such-keys.json")).isEqualTo(Ending.UNKNOWN);
        assertThat(console.getErr()).contains("Could not look").contains("no-such-keys.json");
    }

    private static Ending check(String... otherwise) {
        var database = OFFICE.database();
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        if (otherwise.length == 0) {
            settings.addAll(database.files());
        }
        settings.addAll(List.of(otherwise));
        return CheckCommand.run(settings.toArray(String[]::new));
    }

    private static void change(String sql) throws SQLException {
        var database = OFFICE.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
