package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.application.port.storage.FileLedger.Damage;
import org.dossierwerk.application.port.storage.FileLedger.KeptFile;
import org.dossierwerk.application.port.storage.FileLedger.Phase;
import org.dossierwerk.application.port.storage.FileLedger.Slice;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ProductId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link FileLedger} does. */
@Tag("INV-8")
public interface FileLedgerContract extends StorageContract {

    LocalDate DAY = LocalDate.of(2026, 11, 23);
    Duration LEASE = Duration.ofMinutes(5);
    Slice ALL = new Slice(0, 1);

    private FileLedger ledger() {
        return stores().fileLedger();
    }

    @Test
    default void one_at_a_time_makes_the_round_of_a_day_once() {
        var first = ledger().claim(DAY, LEASE).orElseThrow();
        assertThat(first).extracting("day", "phase", "position").containsExactly(DAY, Phase.READ, "");
        assertThat(ledger().claim(DAY, LEASE)).isEmpty();
        assertThat(ledger().claim(DAY.plusDays(1), LEASE)).isEmpty();

        assertThat(ledger().settle(first, Phase.SWEEP, "here")).isTrue();
        var second = ledger().claim(DAY.plusDays(1), LEASE).orElseThrow();
        assertThat(second).extracting("day", "phase", "position").containsExactly(DAY, Phase.SWEEP, "here");
        assertThat(ledger().settle(first, Phase.DONE, "")).isFalse();
        assertThat(ledger().settle(second, Phase.DONE, "")).isTrue();

        assertThat(ledger().claim(DAY, LEASE)).isEmpty();
        assertThat(ledger().claim(DAY.plusDays(1), LEASE).orElseThrow().day()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    default void what_was_left_lying_is_taken_over_when_the_lease_has_run_out() {
        var left = ledger().claim(DAY, Duration.ZERO).orElseThrow();
        var taken = ledger().claim(DAY, LEASE).orElseThrow();
        assertThat(ledger().settle(left, Phase.DONE, "")).isFalse();
        assertThat(ledger().settle(taken, Phase.DONE, "")).isTrue();
    }

    @Test
    default void the_files_of_documents_come_slice_by_slice_and_the_damaged_ones_always() {
        var work = WorkExamples.in(ExampleOffice.in(stores()));
        var one = fileOf(work, "00000000-0000-4000-8000-000000000004");
        var other = fileOf(work, "00000000-0000-4000-8000-000000000105");
        var check = stores().documentChecks().holding(one.file()).orElseThrow().snapshot();

        assertThat(ledger().kept(ALL, null, 10))
                .contains(new KeptFile(
                        one.file(), one.name(), one.size(), one.sha256(), check.dossier(), check.item()))
                .extracting(KeptFile::file)
                .containsExactly(one.file(), other.file());
        assertThat(ledger().kept(ALL, null, 1)).extracting(KeptFile::file).containsExactly(one.file());
        assertThat(ledger().kept(ALL, one.file(), 10)).extracting(KeptFile::file).containsExactly(other.file());
        assertThat(ledger().kept(new Slice(5, 30), null, 10))
                .extracting(KeptFile::file)
                .containsExactly(other.file());

        assertThat(ledger().noteDamage(one.file(), Damage.MISSING, Moments.NOW)).isTrue();
        assertThat(ledger().noteDamage(one.file(), Damage.CHANGED, Moments.NOW)).isFalse();
        assertThat(ledger().damaged()).isEqualTo(1);
        assertThat(ledger().kept(new Slice(5, 30), null, 10)).hasSize(2);
        assertThat(ledger().noteWhole(one.file())).isTrue();
        assertThat(ledger().noteWhole(one.file())).isFalse();
        assertThat(ledger().damaged()).isZero();
    }

    private FileVersion fileOf(WorkExamples work, String id) {
        var request = WorkExamples.aRequest(work.aSavedKind());
        var check = work.forAnotherItem().aCheck(request);
        var like = work.aFile(Moments.NOW);
        var file = new FileVersion(
                new FileId(UUID.fromString(id)),
                like.name(),
                like.size(),
                like.sha256(),
                like.pages(),
                like.by(),
                like.receivedAt(),
                like.datedOn(),
                like.origin());
        check.receive(request.id(), file);
        stores().documentChecks().save(check);
        return file;
    }

    @Test
    default void named_is_what_a_document_has_what_is_being_checked_and_what_an_upload_became() {
        var office = ExampleOffice.in(stores());
        var work = WorkExamples.in(office);
        var kept = fileOf(work, UUID.randomUUID().toString()).file();
        var checking = aFile();
        var part = aFile();
        var result = aFile();
        var gone = aFile();
        send(office, checking);
        var stored = send(office, part);
        stored.store(result, Moments.NOW);
        stores().uploads().save(stored);
        var withdrawn = send(office, aFile());
        withdrawn.store(gone, Moments.NOW);
        withdrawn.withdraw(Moments.NOW);
        stores().uploads().save(withdrawn);

        assertThat(ledger().named(List.of(kept, checking, part, result, gone, aFile())))
                .isEqualTo(Set.of(kept, checking, result));
        assertThat(ledger().named(List.of())).isEmpty();
    }

    @Test
    @Tag("MAIL-04")
    default void named_is_what_went_with_a_mail() {
        var office = ExampleOffice.in(stores());
        var one = aFile();
        var other = aFile();
        stores().mailMessages()
                .save(MailExamples.aLetter(
                        office.dossier(), new ProductId(UUID.randomUUID()), office.adviser(), one, other));

        assertThat(ledger().named(List.of(one, other, aFile()))).isEqualTo(Set.of(one, other));
    }

    private Upload send(ExampleOffice office, FileId file) {
        var upload = Upload.begin(
                new UploadId(UUID.randomUUID()),
                new RequestedDocumentId(UUID.randomUUID()),
                office.dossier(),
                new UploadedBy.Client(office.person()),
                List.of(new Upload.Part(file, FileName.of("scan.pdf"), FileType.PDF, 1, null)),
                Moments.NOW);
        stores().uploads().save(upload);
        return stores().uploads().find(upload.snapshot().id()).orElseThrow();
    }

    private static FileId aFile() {
        return new FileId(UUID.randomUUID());
    }
}
