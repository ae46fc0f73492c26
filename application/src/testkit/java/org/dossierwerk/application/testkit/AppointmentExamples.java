package org.dossierwerk.application.testkit;

import java.util.UUID;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;

/** Appointments, put together from what a test cares about. */
public final class AppointmentExamples {

    private AppointmentId id = new AppointmentId(UUID.randomUUID());
    private DossierId dossier = new DossierId(UUID.randomUUID());
    private AppointmentTypeId type = new AppointmentTypeId(UUID.randomUUID());
    private UserId adviser = new UserId(UUID.randomUUID());
    private AgreedTime time = Moments.at("2026-11-24T10:00", 60);
    private Place place = new Place.Elsewhere("Stationsplein 1, Utrecht");
    private String title = "Oriënterend gesprek";
    private boolean mayOverlap;

    private AppointmentExamples() {}

    /** An hour on Tuesday 24 November 2026 at ten. */
    public static AppointmentExamples anAppointment() {
        return new AppointmentExamples();
    }

    public AppointmentExamples withId(AppointmentId changed) {
        id = changed;
        return this;
    }

    public AppointmentExamples in(DossierId changed) {
        dossier = changed;
        return this;
    }

    public AppointmentExamples ofType(AppointmentTypeId changed) {
        type = changed;
        return this;
    }

    public AppointmentExamples with(UserId changed) {
        adviser = changed;
        return this;
    }

    /** @param wallTime in Amsterdam */
    public AppointmentExamples at(String wallTime, int minutes) {
        return at(Moments.at(wallTime, minutes));
    }

    public AppointmentExamples at(AgreedTime changed) {
        time = changed;
        return this;
    }

    public AppointmentExamples at(Place changed) {
        place = changed;
        return this;
    }

    public AppointmentExamples titled(String changed) {
        title = changed;
        return this;
    }

    public AppointmentExamples mayOverlap() {
        mayOverlap = true;
        return this;
    }

    public Appointment build() {
        var particulars = new Appointment.Particulars(title, "Neem uw paspoort mee.", time, place, adviser);
        return Appointment.plan(id, dossier, type, particulars, mayOverlap, Moments.NOW);
    }
}
