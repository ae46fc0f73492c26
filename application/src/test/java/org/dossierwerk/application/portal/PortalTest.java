package org.dossierwerk.application.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PortalTest {

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final DossierId dossier = house.aDossier(TestOffice.emmaAndDaan());

    private PartyId client(DossierId of) {
        return applicants(of).get(0).person();
    }

    private List<ApplicantDetails> applicants(DossierId of) {
        return house.desk().dossiers().get(of).applicants();
    }

    private Portal portal(DossierId of) {
        return house.office.portal(Caller.client(client(of)));
    }

    @Test
    @Tag("APT-15")
    void the_client_sees_date_time_and_place_of_an_appointment() {
        assertThat(portal(dossier).overview().coming()).isEmpty();
        var planned = house.anAppointment(dossier, type, "2026-11-25T10:00");
        var visit = portal(dossier).appointment(planned);
        assertThat(visit.time().wallTime()).hasToString("2026-11-25T10:00");
        assertThat(visit.place()).isEqualTo("Keizersgracht 12, Amsterdam");
        assertThat(visit.adviserName()).isEqualTo("Anna Adviseur");
        assertThat(portal(dossier).overview().coming()).containsExactly(visit);
        assertThat(portal(dossier).calendarFile(planned)).startsWith("METHOD:PUBLISH");
    }

    @Test
    @Tag("POR-06")
    void what_is_not_for_a_colleague_is_not_on_a_portal_the_colleague_opens() {
        var dossier = house.aDossier(TestOffice.emmaAndDaan());
        var emma = applicants(dossier).get(0);
        house.anAppointment(dossier, house.aType(), "2026-11-25T10:00");
        var carla = house.aColleague("Carla", Right.WORK_ON_DOSSIERS);
        var own = house.desk()
                .dossiers()
                .open(new Open(
                        new DossierId(UUID.randomUUID()),
                        TestOffice.household(new Who.Known(emma.person()), null),
                        new Dossier.Handling(carla, null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));

        var seen = house.desk(carla)
                .portalAccess()
                .asClient(own, applicants(own).get(0).id());

        assertThat(seen.overview().dossiers()).hasSize(1);
        assertThat(seen.overview().coming()).isEmpty();
        assertThat(house.office.portal(Caller.client(emma.person())).overview().coming())
                .hasSize(1);
    }

    @Test
    void what_is_under_way_is_still_to_come_and_what_is_over_is_past() {
        house.anAppointment(dossier, type, "2026-11-25T10:00");
        house.setTime("2026-11-25T10:59");
        assertThat(portal(dossier).overview().coming()).hasSize(1);
        house.setTime("2026-11-25T11:00");
        assertThat(portal(dossier).overview().coming()).isEmpty();
        assertThat(portal(dossier).overview().past()).hasSize(1);
    }

    @Test
    @Tag("POR-07")
    void the_adviser_is_shown_and_the_case_handler_only_if_there_is_one() {
        var overview = portal(dossier).overview();
        assertThat(overview.adviser().name()).isEqualTo("Anna Adviseur");
        assertThat(overview.adviser().email()).isEqualTo("anna@office.nl");
        assertThat(overview.adviser().phone()).isEqualTo("+31201234567");
        assertThat(overview.caseHandler().name()).isEqualTo("Ben Bakker");
        assertThat(overview.caseHandler().email()).isEqualTo("ben@office.nl");

        var command = house.opening(TestOffice.emma());
        var alone = house.desk()
                .dossiers()
                .open(new Open(
                        command.id(),
                        command.client(),
                        new Dossier.Handling(house.anna, null),
                        command.formOfAddress(),
                        command.language(),
                        null));
        assertThat(portal(alone).overview().caseHandler()).isNull();
    }

    @Test
    @Tag("POR-09")
    void a_client_sees_nothing_of_others() {
        var others = house.aDossier(TestOffice.household(TestOffice.aPerson("Jan", "Jansen", "jan@example.nl"), null));
        var theirs = house.anAppointment(others, type, "2026-11-25T10:00");
        assertThat(portal(dossier).overview().dossiers()).hasSize(1);
        assertThat(portal(dossier).overview().coming()).isEmpty();
        assertThatThrownBy(() -> portal(dossier).appointment(theirs)).isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThatThrownBy(() -> portal(dossier).calendarFile(theirs)).isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThatThrownBy(() -> house.office
                        .portal(Caller.client(new PartyId(UUID.randomUUID())))
                        .appointment(theirs))
                .isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThat(portal(others).appointment(theirs)).isNotNull();
    }

    @Test
    @Tag("POR-09")
    void a_closed_dossier_is_not_on_the_portal() {
        var planned = house.anAppointment(dossier, type, "2026-11-25T10:00");
        var emma = client(dossier);
        house.desk()
                .dossiers()
                .close(dossier, house.desk().dossiers().get(dossier).version());
        var portal = house.office.portal(Caller.client(emma));
        assertThat(portal.overview().dossiers()).isEmpty();
        assertThatThrownBy(() -> portal.appointment(planned)).isInstanceOf(AppointmentRefusal.NotFound.class);
    }

    @Test
    @Tag("POR-06")
    void staff_see_the_portal_as_the_client_does_and_that_is_on_record() {
        house.anAppointment(dossier, type, "2026-11-25T10:00");
        for (var applicant : applicants(dossier)) {
            var seen = house.desk()
                    .portalAccess()
                    .asClient(dossier, applicant.id())
                    .overview();
            assertThat(seen.client()).isEqualTo(applicant.identity().name());
            assertThat(seen)
                    .isEqualTo(house.office
                            .portal(Caller.client(applicant.person()))
                            .overview());
        }
        assertThat(house.desk().history().of(dossier)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("portal.viewed-as-client");
            assertThat(entry.actorName()).isEqualTo("Anna Adviseur");
        });
    }
}
