package org.dossierwerk.adapters.calendar.caldav;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way of asking a server what is new in a calendar. */
interface Feed {

    /**
     * @param place from which on; empty at the beginning
     * @return empty when the server no longer knows that place
     */
    Optional<News> after(String place);

    /**
     * @param anew whether everything is told that is there, whatever was told before
     * @param changed what is new or differs, by name, as the server spells its address
     * @param removed names of what is gone
     * @param next the place that follows
     * @param more whether there is something there already
     */
    record News(boolean anew, Map<String, String> changed, List<String> removed, String next, boolean more) {}
}
