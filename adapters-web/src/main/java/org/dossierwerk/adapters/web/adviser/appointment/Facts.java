package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.Details;

/** An appointment that cannot be changed any more, for reading. */
final class Facts {

    private Facts() {}

    static List<Term> of(Details details, Words words) {
        var particulars = details.state().particulars();
        var time = particulars.time();
        var facts = new ArrayList<Term>();
        facts.add(new Term(words.of("appointment.type"), details.type().setup().name()));
        facts.add(new Term(
                words.of("appointment.channel"),
                words.of("appointment.channel." + particulars.place().channel())));
        facts.add(new Term(
                words.of("appointment.date"), words.longDate(time.wallTime().toLocalDate())));
        facts.add(new Term(
                words.of("appointment.time"),
                words.times(time.startInZone().toLocalTime(), time.endInZone().toLocalTime())));
        facts.add(new Term(words.of("appointment.adviser"), details.adviser().name()));
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
