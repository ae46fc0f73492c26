package org.dossierwerk.application.calendar;

import java.util.Map;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** Where calendar systems give notice of changes. A notice is a hint and no more: what changed is asked for (CAL-13). */
public interface CalendarNotices {

    /**
     * Takes a request as it came; whatever it is, nobody is called and nothing is refused.
     *
     * @param headers names in small letters
     * @return plain text the system wants to read back, or empty
     */
    String take(CalendarLinkId link, Map<String, String> headers, Map<String, String> query, byte[] body);
}
