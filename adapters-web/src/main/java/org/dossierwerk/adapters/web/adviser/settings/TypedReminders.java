package org.dossierwerk.adapters.web.adviser.settings;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.domain.office.ReminderDays;
import org.dossierwerk.domain.shared.InvalidValue;

/** The days of reminders as people write them: "5, 2"; nothing for never. */
final class TypedReminders {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private TypedReminders() {}

    static ReminderDays read(String typed) {
        try {
            return new ReminderDays(BETWEEN.splitAsStream(typed.strip())
                    .filter(part -> !part.isEmpty())
                    .map(Integer::valueOf)
                    .toList());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("reminders", "office.remindersUnreadable");
        }
    }

    static String write(ReminderDays days) {
        return days.workingDays().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
