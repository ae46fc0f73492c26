package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance.FirstAdministrator;
import org.dossierwerk.application.mail.DeliveredTemplates;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.bootstrap.harness.DatabaseServer;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances that find an empty database at the same moment. */
class FirstStartTest {

    private static DatabaseServer server;

    @RegisterExtension
    static final BeforeAllCallback DATABASES = context -> server = DatabaseServer.of(context);

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void make_one_office_and_tell_a_way_in_each_of_which_one_is_gone() throws Exception {
        try (var database = server.createEmpty()) {
            var started = RunningApplication.startTwo(
                    database, SettableClock.at(Clock.systemUTC().instant()));
            try (var one = started.get(0);
                    var other = started.get(1)) {
                assertThat(count(database, "office_settings")).isEqualTo(1);
                assertThat(count(database, "mail_template"))
                        .isEqualTo(DeliveredTemplates.all().size());
                var first = token(one.office());
                var second = token(other.office());
                assertThat(first).isNotEqualTo(second);

                other.office().entrance().becomeFirstAdministrator(second, ada());

                assertThatThrownBy(() -> one.office().entrance().becomeFirstAdministrator(first, ada()))
                        .isInstanceOf(AccessRefusal.LinkUsedUp.class);
                assertThat(one.office().entrance().firstAdministratorToken()).isNull();
                assertThat(count(database, "office_user")).isEqualTo(1);
            }
        }
    }

    private static String token(Office office) {
        return Objects.requireNonNull(office.entrance().firstAdministratorToken());
    }

    private static FirstAdministrator ada() {
        return new FirstAdministrator(
                PersonName.of("Ada", "", "Beheer"), EmailAddress.of("ada@office.example"), "ada", Everybody.PASSWORD);
    }

    private static long count(DatabaseServer.Database database, String table) throws SQLException {
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
