package org.dossierwerk.domain.calendar;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to the copy of an appointment. */
public sealed interface CalendarCopyEvent extends DomainEvent {

    CalendarCopyId copy();

    @Override
    default UUID subject() {
        return copy().value();
    }

    /** It may differ from what it should be. */
    record Wanted(CalendarCopyId copy, Instant occurredAt) implements CalendarCopyEvent {
        @Override
        public String name() {
            return "calendar.copy-wanted/1";
        }
    }

    /** Its entry is not to stand there any more, though the system may yet carry out that it is created. */
    record GivenUp(CalendarCopyId copy, Instant occurredAt) implements CalendarCopyEvent {
        @Override
        public String name() {
            return "calendar.copy-given-up/1";
        }
    }
}
