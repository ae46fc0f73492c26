package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.application.port.storage.FileLedger.Damage;
import org.dossierwerk.application.port.storage.FileLedger.KeptFile;
import org.dossierwerk.application.port.storage.FileLedger.Phase;
import org.dossierwerk.application.port.storage.FileLedger.Rhythm;
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
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.Occasion;
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

    @Test
    @Tag("UPL-10")
    default void a_file_is_looked_through_again_every_week_for_four_weeks() {
        var work = WorkExamples.in(ExampleOffice.in(stores()));
        var file = fileOf(work, "00000000-0000-4000-8000-000000000004");
        var received = file.receivedAt();

        assertThat(toScan(received.plus(Duration.ofDays(6)))).isEmpty();
        assertThat(toScan(received.plus(Duration.ofDays(7)))).containsExactly(file.file());
        assertThat(ledger().toScan(rhythm(received.plus(Duration.ofDays(7))), file.file(), 10))
                .isEmpty();
        ledger().noteScanned(file.file(), received.plus(Duration.ofDays(8)));
        assertThat(toScan(received.plus(Duration.ofDays(14)))).isEmpty();
        assertThat(toScan(received.plus(Duration.ofDays(15)))).containsExactly(file.file());
        ledger().noteScanned(file.file(), received.plus(Duration.ofDays(28)));
        assertThat(toScan(received.plus(Duration.ofDays(36)))).isEmpty();
    }

    @Test
    @Tag("UPL-10")
    default void a_file_that_is_old_is_not_looked_through_even_if_it_never_was() {
        var work = WorkExamples.in(ExampleOffice.in(stores()));
        var file = fileOf(work, "00000000-0000-4000-8000-000000000004");
        assertThat(toScan(file.receivedAt().plus(Duration.ofDays(55)))).containsExactly(file.file());
        assertThat(toScan(file.receivedAt().plus(Duration.ofDays(56)))).isEmpty();
    }

    @Test
    @Tag("UPL-10")
    default void what_could_not_be_looked_through_is_counted_until_it_was() {
        var file = aFile();
        ledger().noteUnscanned(file, Moments.NOW);
        ledger().noteUnscanned(file, Moments.NOW);
        assertThat(ledger().unscanned(Moments.NOW)).isEqualTo(1);
        assertThat(ledger().unscanned(Moments.NOW.plusSeconds(1))).isZero();
        ledger().noteScanned(file, Moments.NOW);
        assertThat(ledger().unscanned(Moments.NOW)).isZero();
    }

    @Test
    @Tag("UPL-10")
    default void an_infected_file_is_known_by_what_has_it_and_looked_through_no_more() {
        var work = WorkExamples.in(ExampleOffice.in(stores()));
        var file = fileOf(work, "00000000-0000-4000-8000-000000000004");
        var check = stores().documentChecks().holding(file.file()).orElseThrow();
        assertThat(ledger().holding(file.file())).containsExactly(check.snapshot().item());
        assertThat(ledger().holding(aFile())).isEmpty();

        check.findVirus(file.file(), "Eicar", Moments.NOW);
        stores().documentChecks().save(check);
        assertThat(stores().documentChecks()
                        .holding(file.file())
                        .orElseThrow()
                        .snapshot()
                        .documents()
                        .get(0)
                        .versions())
                .extracting(FileVersion::virus)
                .containsExactly("Eicar");
        assertThat(toScan(file.receivedAt().plus(Duration.ofDays(7)))).isEmpty();
    }

    @Test
    default void the_files_that_every_client_reads_are_among_those_that_documents_have() {
        var office = ExampleOffice.in(stores());
        var like = WorkExamples.in(office).aFile(Moments.NOW);
        var part = new Upload.Part(aFile(), FileName.of("wijzer.pdf"), FileType.PDF, 1, null);
        var id = new StandardDocumentId(UUID.randomUUID());
        var document = StandardDocument.add(
                id,
                "Wijzer",
                1,
                StandardDocument.Arrival.of(new UploadId(UUID.randomUUID()), part, office.adviser()),
                Moments.NOW);
        var file = new FileVersion(
                like.file(), "wijzer.pdf", 1, like.sha256(), 1, new UploadedBy.Staff(office.adviser()), Moments.NOW, null, null);
        document.publish(file, Moments.NOW);
        stores().standardDocuments().save(document);

        assertThat(ledger().kept(ALL, null, 10))
                .containsExactly(new KeptFile(file.file(), "wijzer.pdf", 1, file.sha256(), null, null));
        assertThat(toScan(Moments.NOW.plus(Duration.ofDays(7)))).containsExactly(file.file());

        var known = stores().standardDocuments().find(id).orElseThrow();
        known.findVirus(file.file(), "Eicar", Moments.NOW);
        stores().standardDocuments().save(known);
        assertThat(toScan(Moments.NOW.plus(Duration.ofDays(7)))).isEmpty();
    }

    private List<FileId> toScan(Instant now) {
        return ledger().toScan(rhythm(now), null, 10).stream().map(KeptFile::file).toList();
    }

    private static Rhythm rhythm(Instant now) {
        return new Rhythm(now, Duration.ofDays(7), Duration.ofDays(28));
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
    default void what_went_with_a_mail_is_read_and_not_looked_through_again() {
        var office = ExampleOffice.in(stores());
        var file = aFile();
        stores().mailMessages()
                .save(MailExamples.aLetter(
                        office.dossier(), new ProductId(UUID.randomUUID()), office.adviser(), file));

        assertThat(ledger().kept(ALL, null, 10))
                .extracting(KeptFile::file, KeptFile::name, KeptFile::size, KeptFile::dossier)
                .containsExactly(tuple(file, "Offerte «één».pdf", 12_345L, office.dossier()));
        assertThat(toScan(Moments.NOW.plus(Duration.ofDays(8)))).isEmpty();
    }

    @Test
    @Tag("MAIL-04")
    default void what_goes_with_a_draft_is_read_and_looked_through_again() {
        var office = ExampleOffice.in(stores());
        var file = new Enclosure("offerte.pdf", "application/pdf", aFile(), 7, "0a".repeat(32));
        var content = new MailDraft.Content(Occasion.LETTER, null, 0, "", "", new Letter("", ""), null);
        var draft = MailDraft.begin(
                new MailDraftId(UUID.randomUUID()), office.adviser(), office.dossier(), null, content, Moments.NOW);
        draft.enclose(file, Moments.NOW);
        stores().mailDrafts().save(draft);

        assertThat(ledger().kept(ALL, null, 10))
                .containsExactly(new KeptFile(file.file(), "offerte.pdf", 7, file.sha256(), office.dossier(), null));
        assertThat(toScan(Moments.NOW.plus(Duration.ofDays(6)))).isEmpty();
        assertThat(toScan(Moments.NOW.plus(Duration.ofDays(7)))).containsExactly(file.file());
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
