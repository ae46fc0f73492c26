package org.dossierwerk.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.InMemoryFiles;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.InMemoryScanner;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.scenario.RunStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration shows something of everything, on whatever day it is begun. */
class DemoOfficeTest {

    private final SettableClock storageClock = SettableClock.at(Instant.EPOCH);
    private final Stores stores;
    private final DemoOffice demo;

    DemoOfficeTest() {
        var storage = new InMemoryStorage(storageClock);
        stores = storage.open(events -> {});
        Office.builder().storage(storage).build().setUp().open(OfficeExamples.settings());
        demo = new DemoOffice(clock -> Office.builder()
                .storage(storage)
                .mail(new InMemoryMail())
                .files(new InMemoryFiles())
                .scanner(new InMemoryScanner())
                .press(new InMemoryPress())
                .passwords(new NoPasswords())
                .clock(clock)
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:00:00Z", "2026-12-25T23:30:00Z", "2027-03-28T00:30:00Z"})
    void documents_are_asked_for_and_runs_are_to_come(String now) {
        storageClock.set(Instant.parse(now));
        assertThat(demo.fill(Instant.parse(now))).isTrue();
        assertThat(demo.fill(Instant.parse(now))).isFalse();

        assertThat(stores.documentKinds().all()).hasSize(16);
        assertThat(stores.scenarios().all()).hasSize(7);
        assertThat(stores.triggers().all()).hasSize(2);
        assertThat(stores.office().closingDays()).hasSize(18);
        var dossiers = dossiers();
        assertThat(dossiers)
                .flatExtracting(dossier -> stores.documentChecks().ofDossier(dossier))
                .flatExtracting(check -> check.snapshot().documents())
                .extracting(document -> document.progress().state())
                .contains(State.REQUESTED, State.LAPSED, State.RECEIVED)
                .hasSizeGreaterThan(40);
        assertThat(dossiers)
                .flatExtracting(dossier -> stores.actionItems().ofDossier(dossier))
                .filteredOn(item -> item.snapshot().isOpen())
                .hasSizeGreaterThan(30);
        assertThat(dossiers)
                .flatExtracting(dossier -> stores.trayFiles().ofDossier(dossier))
                .extracting(file -> file.snapshot().state())
                .containsExactly(TrayFile.State.LYING);
        assertThat(dossiers)
                .flatExtracting(dossier -> stores.actionItems().ofDossier(dossier))
                .extracting(item -> item.snapshot().task().kind())
                .contains(ActionItemKind.SIGN, ActionItemKind.SHARE_SOURCE_DATA);
        assertThat(stores.groupAppointments().toCome(Instant.parse(now)))
                .singleElement()
                .satisfies(group -> assertThat(group.snapshot().participants()).hasSize(3));
        assertThat(dossiers)
                .flatExtracting(dossier -> stores.scenarioRuns().ofDossier(dossier))
                .extracting(run -> run.snapshot().status())
                .contains(RunStatus.PLANNED, RunStatus.DONE)
                .doesNotContain(RunStatus.FAILED);
    }

    private List<DossierId> dossiers() {
        return stores
                .dossierQueries()
                .list(new DossierViews.Filter("", null, null), null, null, 100, Instant.EPOCH)
                .items()
                .stream()
                .map(DossierViews.Line::id)
                .toList();
    }

    /** Nobody signs in here. */
    private static final class NoPasswords implements PasswordHasher {
        @Override
        public String hash(String password) {
            return "none";
        }

        @Override
        public boolean matches(String password, String hash) {
            return false;
        }
    }
}
