package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
            "appointment.type_id",
            "appointment.location_id",
            "appointment.result_id",
            "appointment.recorded_by",
            "mail_template.type_id",
            "mail_message.template_id",
            "mail_message.author_id",
            "mail_message.account_id");

    private static final String WITHOUT_INDEX = """
            SELECT c.conrelid::regclass || '.' || a.attname
            FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.conrelid::regclass::text NOT LIKE 'spring%'
              AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
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
        assertThat(Migrations.apply(empty)).isEqualTo(15);
        assertThat(Migrations.apply(empty)).isZero();
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
}
