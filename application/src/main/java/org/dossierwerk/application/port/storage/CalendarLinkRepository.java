package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;

/** The links to calendars outside. */
public interface CalendarLinkRepository {

    Optional<CalendarLink> find(CalendarLinkId id);

    /** Those that have not ended, the oldest first. */
    List<CalendarLink> linked();

    /** Those of an adviser that have not ended, the oldest first. */
    List<CalendarLink> linkedOf(UserId adviser);

    /** The others to the same account, whoever's they are and whether they have ended or not, the oldest first. */
    List<CalendarLink> besides(CalendarLink.Snapshot link);

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(CalendarLink link);
}
