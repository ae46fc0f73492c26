package org.dossierwerk.adapters.calendar.caldav;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;

/** Entries as these tests write them. */
final class OwnEntries {

    static final AgreedTime TIME =
            AgreedTime.at(LocalDateTime.of(2027, 2, 8, 9, 0), CalendarSystem.ZONE, Duration.ofHours(1), null);

    private OwnEntries() {}

    static Entry saying(String calendar, String title, String remarks) {
        return at(TIME, calendar, title, remarks);
    }

    static Entry at(AgreedTime time, String calendar, String title, String remarks) {
        var appointment = UUID.randomUUID();
        return new Entry(
                new EntryKey(UUID.randomUUID(), appointment, 0),
                calendar,
                null,
                new CalendarEntry(appointment, 0, time, title, "Haus 3, Büro; 2", remarks),
                List.of());
    }
}
