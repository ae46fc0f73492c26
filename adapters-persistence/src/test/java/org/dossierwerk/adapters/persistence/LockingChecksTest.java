package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever locks a check waits for whoever has it, and then works on what the other left. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LockingChecksTest {

    private static final int WORKERS = 8;

    private static OpenedDatabase database;

    private WorkExamples work;
    private DocumentKindId kind;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void start() {
        database.clear();
        work = WorkExamples.in(ExampleOffice.in(database.stores));
        kind = work.aSavedKind();
    }

    @Test
    void eight_who_ask_for_a_first_document_at_once_make_one_check() throws Exception {
        Together.work(eight(() -> ask(false)));
        assertThat(rows()).isEqualTo(WORKERS);
        assertThat(database.ask("SELECT count(*) FROM document_check")).containsExactly("1");
    }

    /** What was read before the lock was had is out of date for all but one. */
    @Test
    void eight_who_looked_before_they_locked_lose_nothing() throws Exception {
        database.stores.documentChecks().save(work.aCheck());
        Together.work(eight(() -> ask(true)));
        assertThat(rows()).isEqualTo(WORKERS);
    }

    private static List<Callable<Boolean>> eight(Callable<Boolean> worker) {
        return Stream.generate(() -> worker).limit(WORKERS).toList();
    }

    private boolean ask(boolean lookFirst) {
        var checks = database.stores.documentChecks();
        database.stores.unitOfWork().run(() -> {
            if (lookFirst) {
                checks.of(work.item()).orElseThrow();
            }
            var check = checks.lock(work.item())
                    .orElseGet(() -> DocumentCheck.open(
                            new DocumentCheckId(UUID.randomUUID()),
                            work.office().dossier(),
                            work.item()));
            var wanted = WorkExamples.aRequest(kind);
            check.request(List.of(wanted), null, NOW);
            check.receive(wanted.id(), work.aFile(NOW));
            checks.save(check);
        });
        return true;
    }

    private int rows() {
        return database.stores
                .documentChecks()
                .of(work.item())
                .orElseThrow()
                .snapshot()
                .documents()
                .size();
    }
}
