package org.dossierwerk.adapters.web.adviser.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.shared.InvalidValue;

/** Lead times as people write them: "7 d, 24 u"; a number alone is hours, nothing is never. */
final class TypedLeadTimes {

    private static final Pattern ONE = Pattern.compile("(\\d{1,4})\\s*(\\p{L}*)\\.?");
    private static final Pattern BETWEEN = Pattern.compile("[,;]+");
    private static final Pattern HOURS = Pattern.compile("|u|uur|uren|h|hr|hrs|hour|hours|std|stunde|stunden");
    private static final Pattern DAYS = Pattern.compile("d|dag|dagen|day|days|t|tag|tage|tagen");

    private TypedLeadTimes() {}

    static LeadTimes read(String typed) {
        var hours = new ArrayList<Integer>();
        for (var part : BETWEEN.split(typed.strip())) {
            if (!part.isBlank()) {
                hours.add(hours(part.strip().toLowerCase(Locale.ROOT)));
            }
        }
        return new LeadTimes(List.copyOf(hours));
    }

    private static int hours(String typed) {
        var found = ONE.matcher(typed);
        if (found.matches() && HOURS.matcher(found.group(2)).matches()) {
            return Integer.parseInt(found.group(1));
        }
        if (found.matches() && DAYS.matcher(found.group(2)).matches()) {
            return Integer.parseInt(found.group(1)) * 24;
        }
        throw new InvalidValue("leadTimes", "appointment.leadTimesUnreadable");
    }

    static String write(LeadTimes leadTimes, Words words) {
        return leadTimes.hours().stream()
                .map(hours -> hours > 24 && hours % 24 == 0
                        ? words.of("type.lead-days", words.number(hours / 24))
                        : words.of("type.lead-hours", Integer.toString(hours)))
                .collect(Collectors.joining(", "));
    }
}
