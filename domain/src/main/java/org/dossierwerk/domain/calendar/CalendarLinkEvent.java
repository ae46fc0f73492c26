package org.dossierwerk.domain.calendar;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to a calendar link. */
public sealed interface CalendarLinkEvent extends DomainEvent {

    CalendarLinkId link();

    @Override
    default UUID subject() {
        return link().value();
    }

    record Linked(CalendarLinkId link, Instant occurredAt) implements CalendarLinkEvent {
        @Override
        public String name() {
            return "calendar.linked/1";
        }
    }

    record Chosen(CalendarLinkId link, Instant occurredAt) implements CalendarLinkEvent {
        @Override
        public String name() {
            return "calendar.chosen/1";
        }
    }

    record ConsentLost(CalendarLinkId link, Instant occurredAt) implements CalendarLinkEvent {
        @Override
        public String name() {
            return "calendar.consent-lost/1";
        }
    }

    record TargetGone(CalendarLinkId link, Instant occurredAt) implements CalendarLinkEvent {
        @Override
        public String name() {
            return "calendar.target-gone/1";
        }
    }

    record Reconnected(CalendarLinkId link, Instant occurredAt) implements CalendarLinkEvent {
        @Override
        public String name() {
            return "calendar.reconnected/1";
        }
    }

    record Disconnected(CalendarLinkId link, Instant occurredAt) implements CalendarLinkEvent {
        @Override
        public String name() {
            return "calendar.disconnected/1";
        }
    }
}
