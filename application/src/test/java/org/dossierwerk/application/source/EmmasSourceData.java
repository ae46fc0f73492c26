package org.dossierwerk.application.source;

import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.source.PortalSourceData.Answer;
import org.dossierwerk.application.source.SourceCallbacks.Call;
import org.dossierwerk.application.source.SourceCallbacks.Reply;
import org.dossierwerk.application.testkit.InMemorySourceData;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.source.SourceShare;
import org.dossierwerk.domain.source.SourceShare.State;
import org.junit.jupiter.api.BeforeEach;

/** A client who has data at a provider, and an office that asks for it. */
abstract class EmmasSourceData {

    final TestOffice office = new TestOffice();
    final TestWork work = new TestWork(office);
    DossierId dossier;
    DossierItem meeting;
    ActionItemId item;

    @BeforeEach
    void something_to_share() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        item = asked(null);
    }

    ActionItemId asked(ApplicantId applicant) {
        var id = new ActionItemId(UUID.randomUUID());
        var task = new ActionItem.Task(
                ActionItemKind.SHARE_SOURCE_DATA, "Deel uw inkomensgegevens", "", null, applicant, null);
        office.desk().actionItems().add(new ActionItems.Add(id, meeting, task));
        return id;
    }

    PartyId person(int applicant) {
        return office.desk().dossiers().get(dossier).applicants().get(applicant).person();
    }

    Portal emma() {
        return office.office.portal(Caller.client(person(0)));
    }

    Portal daan() {
        return office.office.portal(Caller.client(person(1)));
    }

    /** The word with which Emma sets out. */
    String setOut() {
        var address = emma().sourceData().start(item).address().toString();
        return address.substring(address.indexOf("state=") + "state=".length());
    }

    void comeBack(String state) {
        emma().sourceData().comeBack(new Answer(state, office.source.agree(state)));
    }

    Line line() {
        return work.todo(meeting).stream()
                .filter(line -> line.state().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    State state() {
        return line().sharing().state();
    }

    Reply notice(UUID id, String state, News news) {
        var signed = InMemorySourceData.notice(id, state, news);
        return office.office.sourceCallbacks().accept(new Call(signed.signature(), signed.body(), "192.0.2.1"));
    }

    SourceShare.Snapshot stored() {
        return office.storage
                .open(events -> {})
                .sourceShares()
                .find(item)
                .orElseThrow()
                .snapshot();
    }

    Row row() {
        return work.rows(meeting).stream()
                .filter(row -> row.state() == Progress.State.RECEIVED)
                .findFirst()
                .orElseThrow();
    }
}
