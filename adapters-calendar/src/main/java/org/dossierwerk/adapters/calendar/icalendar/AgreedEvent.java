package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/** What every event says of what was agreed, whoever reads it. */
final class AgreedEvent {

    /** After the appointment's UUID and an at sign; it must never change, or calendars lose track of what they hold. */
    static final String UID_DOMAIN = "dossierwerk";

    private static final String PRODUCT = "-//Dossierwerk//Dossierwerk 1//EN";

    private AgreedEvent() {}

    static Property product() {
        return new ProdId(PRODUCT);
    }

    static Property version() {
        return new Version(new ParameterList(), "2.0");
    }

    /**
     * @param language of the words, or null when it is not known
     * @param local whether the zone is described beside it; else times are written in UTC
     */
    static List<Property> properties(
            CalendarEntry entry, @Nullable Language language, Instant writtenAt, boolean local) {
        var properties = new ArrayList<Property>();
        properties.add(new Uid(entry.uid() + "@" + UID_DOMAIN));
        properties.add(new Sequence(entry.sequence()));
        properties.add(new DtStamp(writtenAt.truncatedTo(ChronoUnit.SECONDS)));
        properties.addAll(times(entry.time(), local));
        properties.add(in(language, new Summary(CalendarText.line(entry.title()))));
        if (!entry.place().isEmpty()) {
            properties.add(in(language, new Location(CalendarText.line(entry.place()))));
        }
        if (!entry.remarks().isEmpty()) {
            properties.add(in(language, new Description(CalendarText.block(entry.remarks()))));
        }
        return properties;
    }

    private static List<Property> times(AgreedTime time, boolean local) {
        Temporal start = local ? time.startInZone() : time.start();
        Temporal end = local ? time.endInZone() : time.end();
        return List.of(new DtStart<>(start), new DtEnd<>(end));
    }

    private static <P extends Property> P in(@Nullable Language language, P property) {
        if (language != null) {
            property.add(new net.fortuna.ical4j.model.parameter.Language(language.tag()));
        }
        return property;
    }
}
