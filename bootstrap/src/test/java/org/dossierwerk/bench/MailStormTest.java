package org.dossierwerk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.dossierwerk.bootstrap.harness.DatabaseServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A small round of what {@code ./bench --parts=mail} does with ten thousand. */
@Tag("BEY-16")
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class MailStormTest {

    private static DatabaseServer server;

    @RegisterExtension
    static final BeforeAllCallback START = context -> server = DatabaseServer.of(context);

    @Test
    void of_three_hundred_mails_none_is_lost_and_only_a_lost_acknowledgement_makes_a_copy() throws Exception {
        try (var database = server.create()) {
            var outcome = new MailStorm(database.source(), 0.3, 2026).rage(300);

            assertThat(outcome.isKept()).as(outcome.toString()).isTrue();
            assertThat(outcome.stored() + outcome.givenUp()).isGreaterThanOrEqualTo(300);
            assertThat(outcome.cuts()).isGreaterThan(60);
            assertThat(outcome.copies()).isPositive();
        }
    }
}
