package org.dossierwerk.adapters.calendar.icalendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * When the events of somebody else's calendar are, and whether its owner is free then. Series are told time by time, as far as
 * that can be done in a bounded number of steps; a series that goes beyond is one stretch of uncertain time. Where readers of
 * calendars disagree, the reading that leaves the owner less free is chosen.
 */
public final class Occurrences {

    private static final long MOST_STEPS = 1_000_000;

    private static final Comparator<Occurrence> IN_ORDER = Comparator.<Occurrence, TimeSlot>comparing(
                    Occurrence::slot, Comparator.comparing(TimeSlot::start).thenComparing(TimeSlot::end))
            .thenComparing(Occurrence::availability);

    private final ZoneId floating;
    private final Set<EmailAddress> owner;

    /**
     * @param floating the zone in which days and times without a zone are meant
     * @param owner the addresses by which the calendar's owner is invited
     */
    public Occurrences(ZoneId floating, Set<EmailAddress> owner) {
        this.floating = floating;
        this.owner = Set.copyOf(owner);
    }

    /**
     * Those that overlap the window, in order, free ones too. An event that takes no time has none.
     *
     * @param calendar an iCalendar object (RFC 5545); a series together with those of its times that differ
     * @throws UnreadableEvent when one is at a time that cannot be read
     */
    public List<Occurrence> within(TimeSlot window, String calendar) {
        var object = CalendarObject.read(calendar);
        var stamps = new Stamps(floating, object.zones());
        var reader = new EventReader(stamps, owner);
        var series = new LinkedHashMap<String, Series>();
        for (var component : object.events()) {
            reader.read(component)
                    .ifPresent(event -> series.computeIfAbsent(component.value("UID"), uid -> new Series(stamps))
                            .add(event));
        }
        var steps = new Steps(MOST_STEPS);
        var occurrences = new ArrayList<Occurrence>();
        series.values().forEach(one -> occurrences.addAll(one.within(window, steps)));
        occurrences.sort(IN_ORDER);
        return List.copyOf(occurrences);
    }
}
