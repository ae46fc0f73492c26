package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.appointment.Appointment.Particulars;
import org.dossierwerk.domain.appointment.AppointmentType;

/** What is agreed about an appointment or a group, for reading. */
final class Facts {

    private Facts() {}

    static List<Term> of(Details details, Words words) {
        return of(details.type(), details.state().particulars(), details.adviser(), words);
    }

    static List<Term> of(GroupDetails group, Words words) {
        var setup = group.state().setup();
        var facts = of(group.type(), setup.particulars(), group.adviser(), words);
        if (!setup.description().isEmpty()) {
            facts.add(new Term(words.of("group.description"), setup.description()));
        }
        return facts;
    }

    private static List<Term> of(
            AppointmentType.Snapshot type, Particulars particulars, Colleague adviser, Words words) {
        var time = particulars.time();
        var facts = new ArrayList<Term>();
        facts.add(new Term(words.of("appointment.type"), type.setup().name()));
        facts.add(new Term(
                words.of("appointment.channel"),
                words.of("appointment.channel." + particulars.place().channel())));
        facts.add(new Term(
                words.of("appointment.date"), words.longDate(time.wallTime().toLocalDate())));
        facts.add(new Term(
                words.of("appointment.time"),
                words.times(time.startInZone().toLocalTime(), time.endInZone().toLocalTime())));
        facts.add(new Term(words.of("appointment.adviser"), adviser.name()));
        if (!particulars.place().text().isEmpty()) {
            facts.add(new Term(
                    words.of("appointment.placeText." + particulars.place().channel()),
                    particulars.place().text()));
        }
        if (!particulars.remarks().isEmpty()) {
            facts.add(new Term(words.of("appointment.remarks"), particulars.remarks()));
        }
        return facts;
    }
}
