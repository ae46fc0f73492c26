package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.documents.FileId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first minutes of an application. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started();

    @Test
    void a_new_office_tells_its_first_administrator_a_way_in_and_then_is_silent(CapturedOutput console) {
        var first = OFFICE.office().entrance().firstAdministratorToken();
        assertThat(first).isNotNull();

        OFFICE.application().context().getBean(FirstSteps.class).tell();
        assertThat(console.getOut()).contains(OFFICE.address() + "/welcome/");

        OFFICE.people().administrator("Anna", "Adviseur");
        int told = console.getOut().length();
        OFFICE.application().context().getBean(FirstSteps.class).tell();
        assertThat(console.getOut().substring(told)).doesNotContain("/welcome/");
    }

    @Test
    void health_is_no_business_of_the_public() {
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/env", "/health"}) {
            assertThat(new HttpVisitor(OFFICE.address()).get(path).statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void health_answers_on_a_port_of_its_own_when_one_is_given() {
        var managed = RunningApplication.freePort();
        try (var application = RunningApplication.start(
                OFFICE.database(), SettableClock.at(OFFICE.clock().instant()), "--management.server.port=" + managed)) {
            var visitor = new HttpVisitor(URI.create("http://127.0.0.1:" + managed));
            assertThat(visitor.get("/actuator/health/liveness").body()).contains("UP");
            assertThat(visitor.get("/actuator/health/readiness").body()).contains("UP");
            assertThat(new HttpVisitor(application.address())
                            .get("/actuator/health")
                            .statusCode())
                    .isNotEqualTo(200);
        }
    }

    @Test
    void health_is_down_while_a_file_is_damaged_or_could_not_be_scanned_or_the_disk_is_nearly_full() {
        var managed = RunningApplication.freePort();
        var health = new HttpVisitor(URI.create("http://127.0.0.1:" + managed));
        var clock = SettableClock.at(OFFICE.clock().instant());
        var port = "--management.server.port=" + managed;
        try (var application = RunningApplication.start(OFFICE.database(), clock, port)) {
            assertThat(health.get("/actuator/health").statusCode()).isEqualTo(200);
            var ledger = application
                    .context()
                    .getBean(Storage.class)
                    .open(events -> {})
                    .fileLedger();
            var file = new FileId(UUID.randomUUID());
            ledger.noteDamage(file, FileLedger.Damage.MISSING, clock.instant());
            assertThat(health.get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(health.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            ledger.noteWhole(file);
            assertThat(health.get("/actuator/health").statusCode()).isEqualTo(200);
            ledger.noteUnscanned(file, clock.instant().minus(Duration.ofHours(29)));
            assertThat(health.get("/actuator/health").statusCode()).isEqualTo(503);
            ledger.noteScanned(file, clock.instant());
            assertThat(health.get("/actuator/health").statusCode()).isEqualTo(200);
        }
        try (var application =
                RunningApplication.start(OFFICE.database(), clock, port, "--dossierwerk.files.least-free=1000TB")) {
            assertThat(application.address()).isNotNull();
            assertThat(health.get("/actuator/health").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void health_is_down_while_the_mailbox_for_answers_cannot_be_read() {
        var managed = RunningApplication.freePort();
        var health = new HttpVisitor(URI.create("http://127.0.0.1:" + managed));
        var clock = SettableClock.at(OFFICE.clock().instant());
        try (var application = RunningApplication.start(
                OFFICE.database(),
                clock,
                "--management.server.port=" + managed,
                "--dossierwerk.mail.returns.imap.host=127.0.0.1",
                "--dossierwerk.mail.returns.imap.port=" + RunningApplication.freePort(),
                "--dossierwerk.mail.returns.imap.security=none",
                "--dossierwerk.mail.returns.imap.user=post",
                "--dossierwerk.mail.returns.imap.password=" + Canary.WORD)) {
            Eventually.holds(() ->
                    assertThat(health.get("/actuator/health").statusCode()).isEqualTo(503));
            assertThat(health.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(Objects.requireNonNull(application.office().mailReading().state())
                            .failure())
                    .contains("Imap[post@127.0.0.1")
                    .doesNotContain(Canary.WORD);
        }
    }

    @Test
    void a_server_that_may_lose_what_it_confirmed_is_refused_by_name() {
        assertThatThrownBy(() -> RunningApplication.start(
                        OFFICE.database(),
                        SettableClock.at(OFFICE.clock().instant()),
                        "--dossierwerk.storage.allow-unsafe=false"))
                .rootCause()
                .hasMessageContaining("fsync, synchronous_commit, full_page_writes is off");
    }
}
