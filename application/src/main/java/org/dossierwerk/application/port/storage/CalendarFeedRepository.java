package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarFeedId;

/** The calendar feeds. */
public interface CalendarFeedRepository {

    Optional<CalendarFeed> find(CalendarFeedId id);

    /** Open or closed. */
    Optional<CalendarFeed> findBySecretHash(String secretHash);

    /** Those that are open, the latest first; more than one only when they were opened at the same moment. */
    List<CalendarFeed> openOf(AccountHolder owner);

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(CalendarFeed feed);
}
