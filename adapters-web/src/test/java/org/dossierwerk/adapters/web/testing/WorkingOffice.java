package org.dossierwerk.adapters.web.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.documents.DocumentChecks.Judgement;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * An {@link OpenOffice} that asks its clients for documents: the dossier of Emma and Daan with a meeting on Tuesday 24 November
 * at eleven and a mortgage.
 */
public final class WorkingOffice {

    public final OpenOffice office;
    public final DossierId dossier;
    public final AppointmentId meeting;
    public final ItemPath place;
    public final ItemPath mortgage;

    public WorkingOffice() {
        this(new OpenOffice());
    }

    public WorkingOffice(OpenOffice office) {
        this.office = office;
        this.dossier = open();
        this.meeting = office.appointment(
                details(), "Inventarisatie", LocalDateTime.parse("2026-11-24T11:00"), new Place.ByVideo(""));
        this.place = new ItemPath(dossier, DossierItem.of(meeting));
        this.mortgage = new ItemPath(dossier, DossierItem.of(mortgage()));
    }

    private DossierId open() {
        var id = new DossierId(UUID.randomUUID());
        office.desk()
                .dossiers()
                .open(new Dossiers.Open(
                        id,
                        new Dossiers.ClientEntry.Household(applicant("Emma"), applicant("Daan")),
                        new Dossier.Handling(office.administrator(), null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
        return id;
    }

    private static Dossiers.ApplicantEntry applicant(String name) {
        var person = new Party.Person(PersonName.of(name, "de", "Wit"), null);
        var contact = new Party.Contact(EmailAddress.of(name + "@example.org"), null, null);
        return new Dossiers.ApplicantEntry(null, new Dossiers.Who.New(person, contact), null, null);
    }

    private ProductId mortgage() {
        var id = new ProductId(UUID.randomUUID());
        var kind = new CatalogueItemId(UUID.randomUUID());
        office.desk().office().save(new CatalogueItem(kind, 0, Catalogue.PRODUCT_KIND, "Hypotheek", "HYP", true));
        office.desk().dossiers().addProduct(dossier, id, kind, "Eerste woning");
        return id;
    }

    public Details details() {
        return office.desk().dossiers().get(dossier);
    }

    public ApplicantId emma() {
        return details().applicants().get(0).id();
    }

    public ApplicantId daan() {
        return details().applicants().get(1).id();
    }

    /** Somebody at the desk with all rights. */
    public Browser browser() {
        return new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    }

    public DocumentKindId kind(String name) {
        return kind(name, true, null);
    }

    public DocumentKindId kind(String name, boolean actionItem, @Nullable Integer maximumAge) {
        var id = new DocumentKindId(UUID.randomUUID());
        var setup = new DocumentKind.Setup(
                name, "Zo recent mogelijk.", EnumSet.allOf(FileFormat.class), actionItem, maximumAge);
        office.desk().documentKinds().define(id, setup);
        return id;
    }

    public RequestedDocumentId asked(DocumentKindId kind, @Nullable ApplicantId applicant) {
        return asked(place, kind, applicant, ClientAccess.standard());
    }

    public RequestedDocumentId asked(
            ItemPath where, DocumentKindId kind, @Nullable ApplicantId applicant, ClientAccess access) {
        var id = new RequestedDocumentId(UUID.randomUUID());
        office.desk()
                .documentChecks()
                .request(new DocumentChecks.Request(id, where.item(), kind, applicant, access, null, ""));
        return id;
    }

    /** A file of two pages from Emma, as the intake of files ends. */
    public FileId handedIn(RequestedDocumentId document, String name) {
        var emma = details().applicants().get(0).person();
        return handedIn(document, name, new UploadedBy.Client(emma));
    }

    public FileId handedIn(RequestedDocumentId document, String name, UploadedBy by) {
        var file = new FileId(UUID.randomUUID());
        var at = office.clock().instant();
        var stored = stored(file);
        office.office()
                .documentIntake()
                .accept(document, new FileVersion(file, name, 312_000, stored.sha256(), 2, by, at, null, null));
        return file;
    }

    private StoredFile stored(FileId file) {
        try {
            return office.files().put(file, new ByteArrayInputStream(InMemoryPress.pdf("een", "twee")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void judged(RequestedDocumentId document, Verdict verdict, String remark) {
        var seen = row(document).document().current().orElseThrow().file();
        office.desk().documentChecks().judge(new Judgement(document, seen, verdict, remark));
    }

    public List<Row> rows() {
        return office.desk().documentChecks().of(place.item()).rows();
    }

    public Row row(RequestedDocumentId document) {
        return rows().stream()
                .filter(row -> row.document().id().equals(document))
                .findFirst()
                .orElseThrow();
    }

    public List<Line> todo() {
        return office.desk().actionItems().of(place.item());
    }

    public String panel(RequestedDocumentId document) {
        return place.documents() + "/" + document.value();
    }
}
