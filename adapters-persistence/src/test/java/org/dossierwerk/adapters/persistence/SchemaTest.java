package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.application.port.storage.DataKeyStore;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.GroupExamples;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database itself knows and refuses. */
class SchemaTest {

    /** Foreign keys whose referenced side is only ever read or deactivated, never deleted or searched by. */
    private static final List<String> LOOKED_UP_ONLY = List.of(
            "office_settings.portal_lead_source_id",
            "office_user.default_location_id",
            "office_user.default_case_handler_id",
            "dossier.lead_source_id",
            "applicant.income_type_id",
            "applicant.client_profile_id",
            "product.kind_id",
            "product.status_id",
            "appointment.type_id",
            "appointment.location_id",
            "appointment.result_id",
            "appointment.recorded_by",
            "upload.staff_id",
            "mail_template.type_id",
            "mail_template_former.changed_by",
            "mail_message.template_id",
            "mail_message.author_id",
            "mail_message.account_id",
            "requested_document.kind_id",
            "requested_document.decided_by",
            "requested_document.before_decided_by",
            "file_version.staff_id",
            "standard_document.arrival_by",
            "standard_document_file.staff_id",
            "tray_file.staff_id",
            "scenario.product_kind_id",
            "scenario_trigger.type_id",
            "scenario_trigger.if_missing_kind_id",
            "scenario_run.if_missing_kind_id",
            "scenario_run.user_id",
            "scenario_run.trigger_id",
            "application.product_kind_id",
            "application.dossier_id");

    private static final String WITHOUT_INDEX = """
            SELECT c.conrelid::regclass || '.' || a.attname
            FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.conrelid::regclass::text NOT LIKE 'spring%'
              AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
            """;

    private static final String USER = """
            INSERT INTO office_user (id, version, user_name, user_name_key, first_name, infix, last_name, email, job_title,
              language, hue, rights, active)
            VALUES (gen_random_uuid(), 1, '%1$s', '%1$s', 'A', '', 'B', 'a@example.org', '', 'NL', 1, '%2$s', TRUE)
            """;

    private static OpenedDatabase database;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @Test
    void it_is_built_from_nothing_and_only_once() {
        var empty = Postgres.empty();
        assertThat(Migrations.apply(empty)).isEqualTo(scripts());
        assertThat(Migrations.apply(empty)).isZero();
    }

    @RepeatedTest(5)
    void it_is_built_once_by_several_who_find_nothing_at_the_same_moment() throws Exception {
        var empty = Postgres.empty();
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        Callable<Integer> instance = () -> {
            together.await();
            return Migrations.apply(empty);
        };
        var steps = new ArrayList<Integer>();
        for (var taken : threads.invokeAll(Collections.nCopies(4, instance))) {
            steps.add(taken.get());
        }
        threads.shutdown();
        assertThat(steps).containsExactlyInAnyOrder(scripts(), 0, 0, 0);
    }

    @Test
    void its_history_is_its_own() {
        assertThat(database.ask("SELECT tablename FROM pg_tables WHERE tablename LIKE '%history%'"))
                .containsExactly("dossierwerk_history");
    }

    @Test
    void every_foreign_key_that_is_searched_by_has_an_index() {
        assertThat(database.ask(WITHOUT_INDEX)).isSubsetOf(LOOKED_UP_ONLY);
    }

    /** What is not asked for in {@code JpaFileLedger.named} is thrown away a day after it was stored. */
    @Test
    @Tag("INV-8")
    void every_column_that_names_a_file_is_known_to_the_look_after_files() {
        assertThat(database.ask("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND table_name <> 'appointment' AND data_type IN ('uuid', 'ARRAY', 'jsonb')"
                        + " AND (column_name ~ '(^|_)(file|parts|pieces)' OR column_name = 'result_id')"
                        + " ORDER BY 1"))
                .containsExactly(
                        "action_item.signed_file_id",
                        "file_damage.file_id",
                        "file_scan.file_id",
                        "file_version.file_id",
                        "mail_draft.enclosed_files",
                        "mail_message.enclosed_files",
                        "staged_file.pieces",
                        "standard_document.arrival_parts",
                        "standard_document_file.file_id",
                        "tray_file.file_id",
                        "tray_file.parts",
                        "upload.parts",
                        "upload.result_id");
    }

    @Test
    void no_entry_of_the_audit_trail_is_changed_or_removed() {
        var entry = new AuditTrail.Entry(
                UUID.randomUUID(), Moments.NOW, null, "", "office.started/1", null, UUID.randomUUID(), Map.of());
        database.stores.auditTrail().add(entry);
        for (var attempt :
                List.of("UPDATE audit_entry SET actor_name = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> database.execute(attempt))
                    .as(attempt)
                    .isInstanceOf(OpenedDatabase.RefusedByDatabase.class);
        }
        assertThat(database.stores.auditTrail().about(entry.subject(), 5)).containsExactly(entry);
    }

    @Test
    @Tag("BEY-15")
    void a_wall_time_is_stored_as_it_was_read_whatever_zone_the_server_runs_in() {
        var office = ExampleOffice.in(database.stores);
        var night = office.anAppointment().at("2027-03-28T03:30", 60).build();
        database.stores.appointments().save(night);
        assertThat(database.ask("SELECT wall_time || ' ' || zone || ' ' || (starts_at AT TIME ZONE 'UTC')"
                        + " FROM appointment WHERE id = '"
                        + night.snapshot().id().value() + "'"))
                .containsExactly("2027-03-28 03:30:00 Europe/Amsterdam 2027-03-28 01:30:00");
    }

    /** An administrator of before the rights came to be has them, and nobody else. */
    @Test
    @Tag("SCN-01")
    void whoever_maintains_users_may_maintain_documents_and_scenarios_from_then_on() throws SQLException {
        var earlier = Postgres.empty();
        Migrations.apply(earlier, "11");
        try (var connection = earlier.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(USER.formatted("anna", "{WORK_ON_DOSSIERS}"));
            statement.execute(USER.formatted("ada", "{WORK_ON_DOSSIERS,MAINTAIN_USERS}"));
            Migrations.apply(earlier);
            var rows = statement.executeQuery(
                    "SELECT string_agg(user_name || version || rights::text, ' ' ORDER BY user_name) FROM office_user");
            rows.next();
            assertThat(rows.getString(1))
                    .isEqualTo(
                            "ada2{MAINTAIN_DOCUMENTS,MAINTAIN_SCENARIOS,MAINTAIN_USERS,MOVE_PRODUCTS,WORK_ON_DOSSIERS}"
                                    + " anna1{WORK_ON_DOSSIERS}");
        }
    }

    @Test
    @Tag("DOC-08")
    void what_no_document_action_item_or_run_can_be_is_refused() {
        var work = WorkExamples.in(ExampleOffice.in(database.stores));
        var received = WorkExamples.aRequest(work.aSavedKind());
        var check = work.aCheck(received, WorkExamples.aRequest(work.aSavedKind()));
        check.receive(received.id(), work.aFile(Moments.NOW));
        database.stores.documentChecks().save(check);
        database.stores.actionItems().save(work.aDelivery());
        database.stores.scenarioRuns().save(work.aRun(LocalDate.of(2027, 1, 4)));
        database.stores.alerts().save(work.anAlert("Bel de klant", Moments.NOW));
        for (var attempt : List.of(
                "UPDATE requested_document SET state = 'APPROVED' WHERE state = 'REQUESTED'",
                "UPDATE requested_document SET remark = repeat('x', 2001)",
                "UPDATE requested_document SET before_state = 'RECEIVED', before_since = since, before_remark = ''",
                "DELETE FROM file_version",
                "DELETE FROM requested_document",
                "UPDATE file_version SET staff_id = (SELECT id FROM office_user LIMIT 1)",
                "UPDATE file_version SET sha256 = 'unknown'",
                "UPDATE document_kind SET formats = '{}'",
                "UPDATE document_check SET appointment_id = NULL",
                "UPDATE action_item SET document_id = NULL",
                "UPDATE action_item SET title = 'Two names'",
                "UPDATE scenario_run SET appointment_id = NULL",
                "UPDATE scenario_run SET cause = 'AUTOMATIC'",
                "UPDATE scenario_run SET documents = 1",
                "UPDATE alert SET reason = 'BECAUSE'",
                "DELETE FROM appointment")) {
            assertThatThrownBy(() -> database.execute(attempt))
                    .as(attempt)
                    .isInstanceOfSatisfying(
                            OpenedDatabase.RefusedByDatabase.class,
                            refusal -> assertThat(refusal.state()).isIn("23514", "23503"));
        }
    }

    @Test
    @Tag("CRY-6")
    void a_key_under_which_another_dossier_has_a_file_is_not_destroyed() {
        var stores = database.stores;
        var sender = ExampleOffice.in(stores);
        var keeper = WorkExamples.in(ExampleOffice.in(stores));
        stores.dataKeys().addOnce(new DataKeyStore.DataKey(UUID.randomUUID(), sender.dossier(), "1", "wrapped"));
        var request = WorkExamples.aRequest(keeper.aSavedKind());
        var check = keeper.aCheck(request);
        var file = keeper.aFile(Moments.NOW);
        check.receive(request.id(), file);
        stores.documentChecks().save(check);
        var part = new Upload.Part(new FileId(UUID.randomUUID()), FileName.of("a.pdf"), FileType.PDF, 1, null);
        var upload = Upload.begin(
                new UploadId(UUID.randomUUID()),
                request.id(),
                sender.dossier(),
                new UploadedBy.Client(sender.person()),
                List.of(part),
                Moments.NOW);
        upload.store(file.file(), Moments.NOW);
        stores.uploads().save(upload);

        assertThatThrownBy(() -> database.execute("DELETE FROM data_key"))
                .isInstanceOf(OpenedDatabase.RefusedByDatabase.class);
        database.execute("DELETE FROM file_version; DELETE FROM requested_document; DELETE FROM data_key");
    }

    @Test
    @Tag("CRY-6")
    void a_key_under_which_the_tray_of_another_dossier_has_a_file_is_not_destroyed() {
        var stores = database.stores;
        var sender = WorkExamples.in(ExampleOffice.in(stores));
        var keeper = ExampleOffice.in(stores);
        stores.dataKeys()
                .addOnce(new DataKeyStore.DataKey(
                        UUID.randomUUID(), sender.office().dossier(), "1", "wrapped"));
        var file = sender.aTrayFile(0);
        file.store(WorkExamples.aPdf(), Moments.NOW);
        stores.trayFiles().save(file);
        var delete = "DELETE FROM data_key WHERE dossier_id = '"
                + sender.office().dossier().value() + "'";
        database.execute(
                "UPDATE tray_file SET dossier_id = '" + keeper.dossier().value() + "'");
        assertThatThrownBy(() -> database.execute(delete)).isInstanceOf(OpenedDatabase.RefusedByDatabase.class);
        database.execute("UPDATE tray_file SET dossier_id = sent_to");
        database.execute(delete);
    }

    @Test
    void an_end_that_does_not_follow_from_start_and_duration_is_refused() {
        var office = ExampleOffice.in(database.stores);
        database.stores.appointments().save(office.anAppointment().build());
        for (var attempt : List.of(
                "UPDATE appointment SET ends_at = starts_at",
                "UPDATE appointment SET ends_at = ends_at + interval '1 minute'",
                "UPDATE appointment SET title = repeat('x', 151)",
                "UPDATE appointment SET place_kind = 'AT_OFFICE'")) {
            assertThatThrownBy(() -> database.execute(attempt))
                    .as(attempt)
                    .isInstanceOfSatisfying(
                            OpenedDatabase.RefusedByDatabase.class,
                            refusal -> assertThat(refusal.state()).isEqualTo("23514"));
        }
    }

    @Test
    @Tag("GRP-02")
    @Tag("BEY-02")
    void a_row_is_a_group_or_an_appointment_and_a_dossier_has_one_seat_in_a_group() {
        var office = ExampleOffice.in(database.stores);
        var group = GroupExamples.aGroup(office).build();
        database.stores.groupAppointments().save(group);
        var seat =
                Appointment.seat(new AppointmentId(UUID.randomUUID()), office.dossier(), group.snapshot(), Moments.NOW);
        database.stores.appointments().save(seat);
        var ofGroup = " WHERE id = '" + group.snapshot().id().value() + "'";
        var ofSeat = " WHERE id = '" + seat.snapshot().id().value() + "'";
        for (var attempt : List.of(
                "UPDATE appointment SET capacity = NULL" + ofGroup,
                "UPDATE appointment SET capacity = 201" + ofGroup,
                "UPDATE appointment SET seats_taken = -1" + ofGroup,
                "UPDATE appointment SET description = NULL" + ofGroup,
                "UPDATE appointment SET group_id = id" + ofGroup,
                "UPDATE appointment SET dossier_id = '" + office.dossier().value() + "'" + ofGroup,
                "UPDATE appointment SET capacity = 3" + ofSeat,
                "UPDATE appointment SET may_overlap = FALSE" + ofSeat,
                "UPDATE appointment SET dossier_id = NULL" + ofSeat,
                "DELETE FROM appointment" + ofGroup)) {
            assertThatThrownBy(() -> database.execute(attempt))
                    .as(attempt)
                    .isInstanceOfSatisfying(
                            OpenedDatabase.RefusedByDatabase.class,
                            refusal -> assertThat(refusal.state()).isIn("23514", "23503"));
        }
        var twice =
                Appointment.seat(new AppointmentId(UUID.randomUUID()), office.dossier(), group.snapshot(), Moments.NOW);
        assertThatThrownBy(() -> database.stores.appointments().save(twice)).isInstanceOf(StaleVersion.class);
    }

    private static int scripts() {
        var names = Path.of("src", "main", "resources", "org", "dossierwerk", "db")
                .toFile()
                .list();
        return Objects.requireNonNull(names).length;
    }
}
