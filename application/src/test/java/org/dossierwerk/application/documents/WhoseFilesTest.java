package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may send what is asked for, and open what was sent. */
class WhoseFilesTest extends PayslipOfEmma {

    @Test
    @Tag("POR-09")
    void a_stranger_finds_nothing() {
        var stranger = office.office
                .portal(Caller.client(client(office.aDossier(), 0)))
                .documents();
        notFound(() -> stranger.send(sending(pdf("mei.pdf", "mei"))));
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        allow(new ClientAccess(true, true));
        notFound(() -> stranger.withdraw(document));
        notFound(() -> stranger.open(document));
        notFound(() -> stranger.uploads(document));
        assertThat(stranger.delivered()).isEmpty();
    }

    @Test
    @Tag("POR-09")
    void what_is_for_the_partner_alone_is_the_partner_s() {
        document = work.asked(
                meeting, work.aKind("Paspoort"), work.applicants(dossier).get(1));
        notFound(() -> emma().send(sending(pdf("pas.pdf", "mei"))));
        daan().send(sending(pdf("pas.pdf", "mei")));
        office.deliver();
        assertThat(emma().delivered()).isEmpty();
        assertThat(daan().delivered()).extracting(Delivered::forWhom).containsExactly("Daan Vos");
    }

    @Test
    void what_is_not_asked_of_the_client_is_not_taken() {
        allow(new ClientAccess(false, false));
        assertThatThrownBy(() -> emma().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DocumentRefusal.NoUpload.class);
        allow(new ClientAccess(true, false));
        assertThatThrownBy(() -> emma().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DocumentRefusal.WrongState.class);
    }

    @Test
    void a_closed_dossier_takes_nothing() {
        office.desk().dossiers().close(dossier, 1);
        notFound(() -> emma().send(sending(pdf("mei.pdf", "mei"))));
        assertThatThrownBy(() -> office.desk().uploads().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DossierRefusal.class);
    }

    @Test
    @Tag("POR-06")
    void what_somebody_of_the_office_sends_with_the_clients_portal_open_is_sent_by_the_office() {
        var applicant = work.applicants(dossier).get(0);
        var seen = office.desk().portalAccess().asClient(dossier, applicant).documents();
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(seen.delivered()).extracting(Delivered::mayWithdraw).containsExactly(false);
        assertThatThrownBy(() -> seen.withdraw(document)).isInstanceOf(DocumentRefusal.NotWithdrawable.class);
        emma().withdraw(document);

        seen.send(sending(pdf("juni.pdf", "juni")));
        office.deliver();
        assertThat(office.desk().uploads().of(meeting))
                .extracting(UploadViews.Line::ofClient)
                .containsExactly(false);
        assertThat(work.row(document).document().current().orElseThrow().by())
                .isEqualTo(new UploadedBy.Staff(office.anna));
        assertThat(emma().delivered()).isEmpty();
    }

    @Test
    @Tag("DOC-04")
    void the_client_opens_what_may_be_viewed_and_only_with_a_file() throws IOException {
        allow(new ClientAccess(true, true));
        notFound(() -> emma().open(document));
        office.desk().uploads().send(sending(pdf("offerte.pdf", "pagina")));
        office.deliver();
        try (var content = emma().open(document)) {
            assertThat(content.name().value()).isEqualTo("offerte.pdf");
            assertThat(InMemoryPress.pages(content.bytes())).containsExactly("pagina");
        }
        assertThat(emma().preview(document, 1, 300)).startsWith(0x89, 'P', 'N', 'G');
        notFound(() -> emma().preview(document, 2, 300));

        allow(new ClientAccess(true, false));
        notFound(() -> emma().open(document));
        notFound(() -> emma().preview(document, 1, 300));
    }

    @Test
    void staff_open_any_version_and_it_is_kept_who_did() throws IOException {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        emma().send(sending(pdf("juni.pdf", "juni")));
        office.deliver();
        var first = row().versions().get(0);
        try (var content = office.desk().downloads().open(document, first.file())) {
            assertThat(InMemoryPress.pages(content.bytes())).containsExactly("mei");
        }
        office.desk().downloads().preview(document, current().file(), 1, 300);
        office.desk().downloads().preview(document, current().file(), 2, 300);
        assertThat(office.desk().history().of(dossier))
                .extracting(entry -> entry.action(), entry -> entry.actorName())
                .startsWith(
                        tuple("documents.viewed/1", "Anna Adviseur"), tuple("documents.downloaded/1", "Anna Adviseur"));
    }

    @Test
    void a_colleague_who_may_not_know_the_dossier_opens_nothing() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        var outsider = office.desk(office.aColleague("Carla", Right.WORK_ON_DOSSIERS));
        notFound(() -> outsider.downloads().open(document, current().file()));
        notFound(() -> outsider.downloads().preview(document, current().file(), 1, 300));
        notFound(() -> outsider.uploads().send(sending(pdf("mei.pdf", "mei"))));
    }

    @Test
    void a_file_that_is_not_what_was_stored_is_never_read_to_its_end() throws IOException {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        office.files.damage(current().file(), InMemoryPress.pdf("april"));
        try (var content = office.desk().downloads().open(document, current().file())) {
            assertThatThrownBy(() -> content.bytes().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    private PortalDocuments daan() {
        return office.office.portal(Caller.client(client(dossier, 1))).documents();
    }

    private static void notFound(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(DocumentRefusal.NotFound.class);
    }

    private void allow(ClientAccess access) {
        office.desk().documentChecks().allow(document, access);
    }
}
