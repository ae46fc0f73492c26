package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.mail.DocumentNotices.Tell;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Dropped;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Staff put a document on the portal and tell the client of it. */
@Tag("FIL-08")
class TellingOfDocumentsTest {

    private static final String EMMA = "emma@example.nl";

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final DossierId dossier = office.aDossier(TestOffice.emmaAndDaan());
    private final DossierItem meeting = DossierItem.of(
            office.anAppointment(dossier, office.aType(new Confirmation(false, false)), "2026-12-03T10:00"));
    private final RequestedDocumentId document = aFile(meeting);

    private RequestedDocumentId aFile(DossierItem item) {
        var asked = work.asked(item, work.aKind("Adviesrapport " + UUID.randomUUID()));
        work.handedInByClient(asked);
        return asked;
    }

    private DocumentNotices notices() {
        return office.desk().documentNotices();
    }

    private Set<PartyId> readers() {
        return notices().readers(document).stream().map(Mailing.Reader::person).collect(Collectors.toSet());
    }

    private void visible(boolean shown) {
        office.desk().documentChecks().allow(document, new ClientAccess(true, shown));
    }

    private Tell telling(Set<PartyId> readers) {
        return new Tell(UUID.randomUUID(), document, readers);
    }

    @Test
    void each_chosen_reader_gets_one_mail_that_names_no_document() {
        visible(true);
        notices().tell(telling(readers()));
        for (var address : new String[] {EMMA, "daan@example.nl"}) {
            assertThat(office.mailTo(address)).singleElement().satisfies(mail -> {
                assertThat(mail.letter().subject())
                        .isEqualTo("Er staat een document voor u klaar bij Van Dijk Hypotheken");
                assertThat(mail.letter().text()).contains("https://portal").doesNotContain("Adviesrapport");
                assertThat(mail.calendar()).isNull();
            });
        }
        assertThat(office.desk().mailing().outbox(dossier)).allSatisfy(line -> {
            assertThat(line.occasion()).isEqualTo(Occasion.DOCUMENT_READY);
            assertThat(line.author()).isEqualTo("Anna Adviseur");
        });
    }

    @Test
    @Tag("FIL-09")
    void the_same_form_sent_twice_tells_once_and_nobody_chosen_is_nobody_told() {
        visible(true);
        var once = telling(readers());
        notices().tell(once);
        notices().tell(once);
        notices().tell(telling(Set.of()));
        assertThat(office.mailTo(EMMA)).hasSize(1);
        notices().tell(telling(readers()));
        assertThat(office.mailTo(EMMA)).hasSize(2);
    }

    @Test
    void nobody_is_told_of_what_they_cannot_see() {
        visible(false);
        assertThatThrownBy(() -> notices().tell(telling(readers()))).isInstanceOf(MailRefusal.NotVisible.class);
        assertThat(office.desk().mailing().outbox(dossier)).isEmpty();
    }

    @Test
    void what_is_taken_off_the_portal_before_the_mail_leaves_is_not_told_of() {
        visible(true);
        notices().tell(telling(readers()));
        visible(false);
        assertThat(office.mailTo(EMMA)).isEmpty();
        assertThat(office.desk().mailing().outbox(dossier))
                .extracting(MailViews.Line::dropped)
                .containsOnly(Dropped.NOT_VISIBLE);
    }

    @Test
    void what_is_for_one_applicant_is_told_to_that_one_only() {
        var applicants = work.applicants(dossier);
        var own = work.asked(meeting, work.aKind("Eigen stuk"), applicants.get(1));
        work.handedInByClient(own);
        office.desk().documentChecks().allow(own, new ClientAccess(true, true));
        assertThat(notices().readers(own))
                .extracting(reader -> reader.recipient().name())
                .containsExactly("Daan Vos");
        assertThatThrownBy(() -> notices().tell(new Tell(UUID.randomUUID(), own, readers())))
                .isInstanceOf(MailRefusal.NotVisible.class);
        assertThat(office.mailTo(EMMA)).isEmpty();
        assertThat(office.mailTo("daan@example.nl")).isEmpty();
    }

    @Test
    void only_those_who_work_on_the_dossier_tell() {
        visible(true);
        var stranger =
                office.desk(office.aColleague("Zoe", Right.MAINTAIN_USERS)).documentNotices();
        assertThatThrownBy(() -> stranger.readers(document)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stranger.tell(telling(Set.of()))).isInstanceOf(Refusal.class);
    }
}
