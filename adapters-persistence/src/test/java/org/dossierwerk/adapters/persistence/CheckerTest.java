package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.persistence.check.Checker;
import org.dossierwerk.adapters.persistence.check.Report;
import org.dossierwerk.domain.documents.FileId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Each promise of the checker, with the damage that breaks it done to a real database and a real store (RELIABILITY §2). */
class CheckerTest {

    private static OpenedDatabase database;

    @TempDir
    private Path folder;

    private OfficeAtWork office;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void work() {
        database.clear();
        office = new OfficeAtWork(database, folder).works();
    }

    @Test
    void an_office_at_work_keeps_its_promises() throws SQLException {
        var report = look();
        assertThat(report.findings()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.lines()).hasSizeGreaterThanOrEqualTo(18);
        assertThat(report.text()).contains("all of them kept").doesNotContain("BROKEN");
    }

    @Test
    void an_office_at_rest_has_nothing_waiting() throws SQLException {
        assertThat(broken(checker().atRest().look())).containsExactly("NothingIsWaiting");
        office.carryOutAll();
        assertThat(checker().atRest().look().findings()).isEmpty();
    }

    @Test
    void looking_changes_nothing() throws SQLException {
        var before = contents();
        checker().atRest().look();
        assertThat(contents()).isEqualTo(before);
    }

    /** Written as somebody does who is bound by no rule of the database. */
    @ParameterizedTest
    @MethodSource("damages")
    void damage_to_the_rows_is_seen_by_the_promise_it_breaks_and_by_no_other(
            String invariant, String said, String damage) throws SQLException {
        database.execute("ALTER TABLE appointment DROP CONSTRAINT IF EXISTS appointment_no_overlap;"
                + " DROP INDEX IF EXISTS mail_message_once; SET session_replication_role = replica; " + damage);
        var report = look();
        assertThat(broken(report)).containsExactly(invariant);
        assertThat(report.findings()).singleElement().asString().contains(said);
        assertThat(report.text()).contains("BROKEN", said, "1 of them broken");
    }

    /** Each is a promise, what is said of it, and the SQL that breaks it. */
    static Stream<Arguments> damages() throws IOException {
        try (var text = Objects.requireNonNull(CheckerTest.class.getResourceAsStream("/damage.txt"))) {
            return Stream.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .map(damage -> damage.split(": |\n", 3))
                    .map(Arguments::of);
        }
    }

    @Test
    void a_run_whose_effects_are_there_while_it_is_still_planned_is_seen() throws SQLException {
        database.execute("SET session_replication_role = replica;"
                + " DELETE FROM audit_entry WHERE action = 'scenario-run.done/1';"
                + " UPDATE scenario_run SET status = 'PLANNED', documents = 0, action_items = 0, alerts = 0");
        assertThat(broken(look())).containsExactly("AlertsOfRuns");
    }

    @Test
    void a_lost_file_a_changed_one_and_one_in_the_place_of_another_are_seen() throws Exception {
        var stored = file("SELECT file_id FROM file_version");
        var whole = Files.readAllBytes(place(stored));
        var changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(place(stored), changed);
        assertThat(onlyFinding("FilesAreWhole")).contains(stored.value().toString(), "cannot be read");

        Files.write(place(stored), Files.readAllBytes(place(sent())));
        assertThat(onlyFinding("FilesAreWhole")).contains("cannot be read");

        var place = place(stored);
        Files.delete(place);
        assertThat(onlyFinding("FilesAreWhole")).contains("is not in the store");

        Files.write(place, whole);
        database.execute("UPDATE file_version SET sha256 = '" + "ab".repeat(32) + "'");
        assertThat(onlyFinding("FilesAreWhole")).contains("other bytes");
        database.execute("UPDATE file_version SET size = size + 1");
        assertThat(onlyFinding("FilesAreWhole")).contains("bytes instead of");
    }

    @Test
    void a_file_that_was_sent_and_is_lost_before_it_was_checked_is_seen() throws Exception {
        Files.delete(place(sent()));
        assertThat(onlyFinding("SentFilesAreKept")).contains("was acknowledged");
    }

    @Test
    void a_file_of_a_tray_that_is_lost_or_that_nothing_will_check_is_seen() throws Exception {
        var lying = place(file("SELECT file_id FROM tray_file WHERE state = 'LYING'"));
        var whole = Files.readAllBytes(lying);
        Files.delete(lying);
        assertThat(onlyFinding("FilesAreWhole")).contains("is not in the store");
        Files.write(lying, whole);

        office.sendsToTray();
        assertThat(broken(look())).isEmpty();
        database.execute("DELETE FROM delivery WHERE reaction = 'documents.tray-intake'");
        assertThat(onlyFinding("UploadsWillBeChecked")).contains("tray file");
        Files.delete(place(file("SELECT parts -> 0 ->> 'file' FROM tray_file WHERE state = 'CHECKING'")));
        assertThat(broken(look())).containsExactly("UploadsWillBeChecked", "SentFilesAreKept");
    }

    @Test
    void a_database_that_does_not_answer_is_no_good_news() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        assertThatThrownBy(() -> Checker.of(nowhere, office.files).look()).isInstanceOf(SQLException.class);
    }

    private Checker checker() {
        return Checker.of(database.source, office.files);
    }

    private Report look() throws SQLException {
        return checker().look();
    }

    private static List<String> broken(Report report) {
        return report.lines().stream()
                .filter(line -> !line.findings().isEmpty())
                .map(Report.Line::name)
                .toList();
    }

    private String onlyFinding(String invariant) throws SQLException {
        var report = look();
        assertThat(broken(report)).containsExactly(invariant);
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0).toString();
    }

    private static FileId sent() {
        return file("SELECT parts -> 0 ->> 'file' FROM upload WHERE state = 'CHECKING'");
    }

    private static FileId file(String question) {
        return new FileId(UUID.fromString(database.ask(question).get(0)));
    }

    private Path place(FileId file) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path ->
                            path.getFileName().toString().equals(file.value().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Every row of every table, in short. */
    private static List<String> contents() {
        return database.ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename").stream()
                .map(table -> database.ask("SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM "
                                + table + " t")
                        .get(0))
                .toList();
    }
}
