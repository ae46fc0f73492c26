package org.dossierwerk.application.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.BeforeEach;

/** A payslip that is asked for, and the people who send and open it. */
abstract class PayslipOfEmma {

    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    final TestOffice office = new TestOffice();
    final TestWork work = new TestWork(office);
    DossierId dossier;
    DossierItem.OfAppointment meeting;
    RequestedDocumentId document;

    @BeforeEach
    void a_requested_document() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        document = work.asked(meeting, work.aKind("Salarisstrook"));
    }

    PortalDocuments emma() {
        return office.office.portal(Caller.client(client(dossier, 0))).documents();
    }

    PartyId client(DossierId of, int index) {
        return office.storage
                .open(events -> {})
                .dossiers()
                .find(of)
                .orElseThrow()
                .snapshot()
                .client()
                .applicants()
                .get(index)
                .person();
    }

    Uploads.Send sending(SentFile... files) {
        return new Uploads.Send(new UploadId(UUID.randomUUID()), document, List.of(files));
    }

    static SentFile pdf(String name, String... pages) {
        return file(name, InMemoryPress.pdf(pages));
    }

    static SentFile jpeg(String name) {
        return file(name, JPEG);
    }

    static SentFile file(String name, byte[] bytes) {
        return new SentFile(name, new ByteArrayInputStream(bytes));
    }

    RequestedDocument row() {
        return work.row(document).document();
    }

    Progress.State state() {
        return row().progress().state();
    }

    FileVersion current() {
        return row().current().orElseThrow();
    }

    List<String> pagesOf(FileVersion file) {
        return InMemoryPress.pages(office.files.open(file.file()));
    }
}
