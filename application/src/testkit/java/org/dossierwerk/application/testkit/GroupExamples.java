package org.dossierwerk.application.testkit;

import java.util.UUID;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.AgreedTime;

/** Group appointments of an office's adviser, put together from what a test cares about. */
public final class GroupExamples {

    private final ExampleOffice office;
    private AgreedTime time = Moments.at("2026-11-24T19:00", 120);
    private int capacity = 3;
    private boolean mayOverlap;

    private GroupExamples(ExampleOffice office) {
        this.office = office;
    }

    /** Two hours in the evening of Tuesday 24 November 2026, with three seats. */
    public static GroupExamples aGroup(ExampleOffice office) {
        return new GroupExamples(office);
    }

    /** @param wallTime in Amsterdam */
    public GroupExamples at(String wallTime, int minutes) {
        time = Moments.at(wallTime, minutes);
        return this;
    }

    public GroupExamples ofCapacity(int changed) {
        capacity = changed;
        return this;
    }

    public GroupExamples mayOverlap() {
        mayOverlap = true;
        return this;
    }

    public GroupAppointment.Setup setup() {
        var particulars = new Appointment.Particulars(
                "Informatieavond", "Koffie vooraf.", time, new Place.Elsewhere("Stationsplein 1"), office.adviser());
        return new GroupAppointment.Setup(office.type().id(), particulars, "Zaal bestellen.", capacity);
    }

    public GroupAppointment build() {
        return GroupAppointment.plan(new AppointmentId(UUID.randomUUID()), setup(), mayOverlap, Moments.NOW);
    }
}
