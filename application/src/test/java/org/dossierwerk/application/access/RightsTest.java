package org.dossierwerk.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.appointment.Appointments.Move;
import org.dossierwerk.application.appointment.Appointments.ResultEntry;
import org.dossierwerk.application.appointment.FreeTimes;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.Change;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry.Household;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.application.mail.Composer;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyRefusal;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RightsTest {

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final DossierId dossier = house.aDossier();
    private final AppointmentId appointment = house.anAppointment(dossier, type, "2026-11-25T10:00");
    private final MailMessageId message =
            house.desk().mailing().outbox(dossier).get(0).id();
    private final ApplicantId applicant =
            house.desk().dossiers().get(dossier).applicants().get(0).id();

    /** Everything that touches the dossier of somebody else. */
    private Stream<Consumer<Desk>> worksOnTheDossier() {
        var about = new Composer.About(dossier, DossierItem.of(appointment));
        var letter = new MailDraft.Content(Occasion.LETTER, null, 0, "a@example.nl", "", new Letter("A", "B"), null);
        var result = new ResultEntry(new ResultId(UUID.randomUUID()), "");
        return Stream.of(
                desk -> desk.dossiers().get(dossier),
                desk -> desk.dossiers().close(dossier, 1),
                desk -> desk.dossiers().reopen(dossier, 1),
                desk -> desk.dossiers()
                        .addProduct(
                                dossier, new ProductId(UUID.randomUUID()), new CatalogueItemId(UUID.randomUUID()), ""),
                desk -> desk.appointments().draft(dossier, Proposal.Entry.empty(), null),
                desk -> desk.appointments().plan(house.planning(dossier, type, "2026-11-26T10:00")),
                desk -> desk.appointments().get(appointment),
                desk -> desk.appointments().cancel(appointment, null),
                desk -> desk.appointments().recordResult(appointment, 1, result),
                desk -> desk.appointments()
                        .move(new Move(appointment, 1, TestOffice.at("2026-11-26T10:00"), house.anna, false)),
                desk -> desk.agenda().shownFor(dossier),
                desk -> desk.mailing().outbox(dossier),
                desk -> desk.mailing().get(message),
                desk -> desk.mailing().retry(message),
                desk -> desk.mailing().open(message, new FileId(UUID.randomUUID())),
                desk -> desk.composer().open(about),
                desk -> desk.composer().fill(about, null),
                desk -> desk.composer().keep(new MailDraftId(UUID.randomUUID()), about, letter),
                desk -> desk.composer().discard(about),
                desk -> desk.composer().attach(about, "a.pdf", InputStream.nullInputStream()),
                desk -> desk.composer().attach(about, new RequestedDocumentId(UUID.randomUUID())),
                desk -> desk.composer().leaveOut(about, new FileId(UUID.randomUUID())),
                desk -> desk.composer().preview(about),
                desk -> desk.composer()
                        .send(new Composer.Send(new MailDraftId(UUID.randomUUID()), about, letter, List.of())),
                desk -> desk.history().of(dossier),
                desk -> desk.history().of(appointment),
                desk -> desk.portalAccess().invite(dossier, applicant),
                desk -> desk.portalAccess().block(dossier, applicant),
                desk -> desk.portalAccess().rename(dossier, applicant, "emma"),
                desk -> desk.portalAccess().asClient(dossier, applicant));
    }

    @Test
    @Tag("ADM-04")
    void who_sees_only_their_own_dossiers_finds_no_other_anywhere() {
        var stranger = house.desk(house.aColleague("Stan", Right.WORK_ON_DOSSIERS));
        assertThat(worksOnTheDossier())
                .allSatisfy(act -> assertThatThrownBy(() -> act.accept(stranger))
                        .isInstanceOfSatisfying(
                                Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND)));
        assertThat(stranger.dossiers().search("wit")).isEmpty();
        assertThat(stranger.dossiers().list(new Filter("", null, null), null).items())
                .isEmpty();
    }

    @Test
    @Tag("ADM-04")
    void who_sees_only_their_own_dossiers_sees_the_cards_of_their_own_clients_only() {
        var stan = house.aColleague("Stan", Right.WORK_ON_DOSSIERS);
        var cards = house.desk(stan).cardIndex();
        var emma = house.desk().dossiers().get(dossier).applicants().get(0);
        assertThat(cards.search("emma")).isEmpty();
        assertThatThrownBy(() -> cards.get(emma.person())).isInstanceOf(PartyRefusal.NotFound.class);
        assertThatThrownBy(
                        () -> cards.correct(emma.person(), emma.personVersion(), emma.identity(), Party.Contact.NONE))
                .isInstanceOf(PartyRefusal.NotFound.class);

        assertThat(cards.matchingPersons("Emma", "Wit", null)).hasSize(1);
        var own = new DossierId(UUID.randomUUID());
        house.desk(stan)
                .dossiers()
                .open(new Open(
                        own,
                        TestOffice.household(new Who.Known(emma.person()), null),
                        new Dossier.Handling(stan, null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
        assertThat(cards.search("emma")).extracting(Match::id).containsExactly(emma.person());
        assertThat(cards.get(emma.person()).dossiers()).extracting(Hit::id).containsExactly(own);
        cards.correct(emma.person(), emma.personVersion(), emma.identity(), emma.contact());
    }

    @Test
    @Tag("ADM-04")
    void an_administrator_sees_every_dossier() {
        var administrator = house.administrator();
        assertThat(administrator.dossiers().get(dossier).adviser().id()).isEqualTo(house.anna);
        assertThat(administrator.dossiers().search("wit")).hasSize(1);
        assertThat(administrator
                        .dossiers()
                        .list(new Filter("", null, null), null)
                        .items())
                .hasSize(1);
        var emma = administrator.cardIndex().search("emma").get(0).id();
        assertThat(administrator.cardIndex().get(emma).dossiers()).hasSize(1);

        var couple = house.desk().dossiers().get(house.aDossier(TestOffice.emmaAndDaan()));
        var first = couple.applicants().get(0);
        var daan = couple.applicants().get(1).person();
        house.desk()
                .dossiers()
                .change(new Change(
                        couple.id(),
                        couple.version(),
                        new Household(new ApplicantEntry(first.id(), new Who.Known(first.person()), null, null), null),
                        new Dossier.Handling(house.anna, null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
        assertThat(administrator.cardIndex().get(daan).dossiers()).isEmpty();
    }

    @Test
    void a_calendar_shows_what_one_may_not_know_of_as_busy_and_no_more() {
        var stranger = house.desk(house.aColleague("Stan", Right.WORK_ON_DOSSIERS));
        var day = LocalDate.of(2026, 11, 25);
        assertThat(stranger.agenda().entries(List.of(house.anna), day, day.plusDays(1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title()).isEmpty();
                    assertThat(entry.client()).isEmpty();
                    assertThat(entry.dossier()).isNull();
                    assertThat(entry.time().wallTime()).hasToString("2026-11-25T10:00");
                });
        assertThat(house.desk().agenda().entries(List.of(house.anna), day, day.plusDays(1)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("Oriënterend gesprek"));
    }

    @Test
    void the_case_handler_works_on_the_dossier_too() {
        var handler = house.administrator().staff().get(house.ben);
        house.administrator()
                .staff()
                .change(house.ben, handler.version(), handler.profile(), Set.of(Right.WORK_ON_DOSSIERS));
        assertThat(house.desk(house.ben).dossiers().get(dossier)).isNotNull();
        assertThat(house.desk(house.ben).appointments().get(appointment)).isNotNull();
    }

    @Test
    void without_the_right_to_work_on_dossiers_nothing_of_them_is_open() {
        var clerk = house.desk(house.aColleague("Kees", Right.MAINTAIN_LOCATIONS, Right.SEE_ALL_DOSSIERS));
        assertThat(Stream.concat(
                        worksOnTheDossier(),
                        Stream.<Consumer<Desk>>of(
                                desk -> desk.dossiers().draft(null),
                                desk -> desk.dossiers().open(house.opening(TestOffice.emma())),
                                desk -> desk.dossiers().search("wit"),
                                desk -> desk.dossiers().list(new Filter("", null, null), null),
                                desk -> desk.cardIndex().search("wit"),
                                desk -> desk.cardIndex().matchingPersons("Emma", "Wit", null),
                                desk -> desk.agenda().colleagues(),
                                desk -> desk.freeTimes()
                                        .offered(new FreeTimes.Question(
                                                type, house.anna, null, LocalDate.of(2026, 11, 23), 5, null)),
                                desk -> desk.agenda()
                                        .entries(List.of(house.anna), LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)))))
                .allSatisfy(act -> assertThatThrownBy(() -> act.accept(clerk)).isInstanceOf(Refusal.class));
        assertThat(clerk.office().locations()).hasSize(1);
        assertThat(clerk.staff().me().userName()).isEqualTo("kees");
    }

    @Test
    @Tag("APT-28")
    void only_who_has_the_right_maintains_the_settings() {
        var setup = TestOffice.setup("Advies", new Confirmation(false, false));
        var variant = new MailTemplate.Variant(Language.NL, FormOfAddress.FORMAL);
        var item = new CatalogueItem(
                new CatalogueItemId(UUID.randomUUID()), 0, Catalogue.INCOME_TYPE, "Loondienst", "LD", true);
        var settings = house.administrator().office().settings();
        var profile = TestOffice.profile("Nina", "Nieuw", null, null);
        Stream<Consumer<Desk>> maintaining = Stream.of(
                desk -> desk.appointmentTypes().define(new AppointmentTypeId(UUID.randomUUID()), setup),
                desk -> desk.appointmentTypes().change(type, 1, setup),
                desk -> desk.appointmentTypes().retire(type),
                desk -> desk.appointmentTypes().reinstate(type),
                desk -> desk.mailTemplates().list(),
                desk -> desk.mailTemplates().get(Occasion.CONFIRMATION, null),
                desk -> desk.mailTemplates().reword(Occasion.CONFIRMATION, null, 1, variant, new Wording("A", "B")),
                desk -> desk.office().save(house.branch),
                desk -> desk.office().save(item),
                desk -> desk.office().change(settings),
                desk -> desk.mailing().officeOutbox(null),
                desk -> desk.staff().get(house.ben),
                desk -> desk.staff().add(new UserId(UUID.randomUUID()), "nina", profile, Set.of()),
                desk -> desk.staff().change(house.ben, 1, profile, Set.of()),
                desk -> desk.staff().invite(house.ben),
                desk -> desk.staff().deactivate(house.ben),
                desk -> desk.staff().reactivate(house.ben));
        assertThat(maintaining)
                .allSatisfy(act -> assertThatThrownBy(() -> act.accept(house.desk()))
                        .isInstanceOf(OfficeRefusal.NotAllowed.class));
        house.administrator().appointmentTypes().define(new AppointmentTypeId(UUID.randomUUID()), setup);
        assertThat(house.desk().appointmentTypes().list()).hasSize(2);
    }

    @Test
    @Tag("ADM-01")
    void nobody_unknown_or_deactivated_is_let_in() {
        house.administrator().staff().deactivate(house.ben);
        for (var user : List.of(house.ben, new UserId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> house.desk(user).staff().me()).isInstanceOf(OfficeRefusal.NotAllowed.class);
            assertThatThrownBy(() -> house.desk(user).dossiers().get(dossier))
                    .isInstanceOf(OfficeRefusal.NotAllowed.class);
        }
    }
}
