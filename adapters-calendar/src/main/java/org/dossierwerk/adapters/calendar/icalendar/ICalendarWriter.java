package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.shared.Language;

/**
 * Writes one VEVENT per object, in the local time of the meeting with the zone's own rules beside it. A meeting whose zone
 * cannot be described by two yearly rules, or that begins or ends in an hour the clock shows twice, is written in UTC:
 * every calendar reads that alike. The end is always given as DTEND and never as a DURATION, because calendars disagree
 * on durations over a change of the clock.
 *
 * <p>The event is private: its reader sees all of it, those who share the reader's calendar only that it is busy.
 */
public final class ICalendarWriter implements InvitationWriter {

    @Override
    public String write(Invitation invitation, Language language, Instant writtenAt) {
        var zone = ZoneDescription.of(invitation.time());
        var calendar = new Calendar(
                new PropertyList(List.of(AgreedEvent.product(), AgreedEvent.version(), method(invitation))),
                new ComponentList<>());
        zone.ifPresent(calendar::add);
        calendar.add(event(invitation, language, writtenAt, zone.isPresent()));
        return OctetFolding.fold(calendar.toString());
    }

    private static Method method(Invitation invitation) {
        return new Method(invitation.method().name());
    }

    private static VEvent event(Invitation invitation, Language language, Instant writtenAt, boolean local) {
        var entry = new CalendarEntry(
                invitation.uid(),
                invitation.sequence(),
                invitation.time(),
                invitation.title(),
                invitation.place(),
                invitation.remarks());
        var properties = AgreedEvent.properties(entry, language, writtenAt, local);
        properties.addAll(people(invitation));
        properties.addAll(state(invitation.method()));
        return new VEvent(new PropertyList(properties));
    }

    private static List<Property> people(Invitation invitation) {
        var people = new ArrayList<Property>();
        var organizer = new Organizer(CalendarText.mailto(invitation.organizer().address()));
        people.add(named(organizer, invitation.organizer()));
        var reader = invitation.attendee();
        if (reader != null && invitation.method() != Invitation.Method.PUBLISH) {
            Property attendee = named(new Attendee(CalendarText.mailto(reader.address())), reader);
            attendee.add(CuType.INDIVIDUAL);
            attendee.add(Role.REQ_PARTICIPANT);
            attendee.add(PartStat.NEEDS_ACTION);
            attendee.add(invitation.method() == Invitation.Method.REQUEST ? Rsvp.TRUE : Rsvp.FALSE);
            people.add(attendee);
        }
        return people;
    }

    private static Property named(Property property, Invitation.Mailbox mailbox) {
        var name = CalendarText.parameter(mailbox.name());
        if (!name.isEmpty()) {
            property.add(new Cn(name));
        }
        return property;
    }

    /**
     * That the time is taken goes without saying (RFC 5545 §3.8.2.7), and better so: Cyrus 3.6 adds the reader's own TRANSP to that of
     * an update, and from then on refuses every answer to an event that has two.
     */
    private static List<Property> state(Invitation.Method method) {
        return method == Invitation.Method.CANCEL
                ? List.of(
                        new Status(Status.VALUE_CANCELLED),
                        new Transp(Transp.VALUE_TRANSPARENT),
                        new Clazz(Clazz.VALUE_PRIVATE))
                : List.of(new Status(Status.VALUE_CONFIRMED), new Clazz(Clazz.VALUE_PRIVATE));
    }
}
