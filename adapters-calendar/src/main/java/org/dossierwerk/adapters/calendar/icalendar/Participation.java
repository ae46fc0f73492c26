package org.dossierwerk.adapters.calendar.icalendar;

import static org.dossierwerk.application.port.calendar.provider.Availability.BUSY;
import static org.dossierwerk.application.port.calendar.provider.Availability.FREE;
import static org.dossierwerk.application.port.calendar.provider.Availability.TENTATIVE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.domain.shared.EmailAddress;

/** Whether somebody is free during an event in their calendar (CALENDAR §4.3). */
final class Participation {

    private static final List<String> OF_MICROSOFT =
            List.of("X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-INTENDEDSTATUS");

    private final Set<String> owner;

    /**
     * @param owner the addresses they are invited by
     */
    Participation(Set<EmailAddress> owner) {
        this.owner = owner.stream()
                .map(address -> address.value().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    Availability availability(Component event) {
        var answer = answer(event);
        var status = event.word("STATUS");
        if (status.equals("CANCELLED")
                || answer.equals("DECLINED")
                || event.word("TRANSP").equals("TRANSPARENT")) {
            return FREE;
        }
        return switch (asMicrosoftSays(event)) {
            case "FREE", "WORKINGELSEWHERE" -> FREE;
            case "TENTATIVE" -> TENTATIVE;
            default -> status.equals("TENTATIVE") || isOpen(answer, event) ? TENTATIVE : BUSY;
        };
    }

    /** What it is now, or else what the organiser meant it to be. */
    private static String asMicrosoftSays(Component event) {
        return OF_MICROSOFT.stream()
                .map(event::word)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Some list the organiser among the guests, and never let them answer. */
    private boolean isOpen(String answer, Component event) {
        return answer.equals("TENTATIVE")
                || answer.equals("NEEDS-ACTION") && event.all("ORGANIZER").noneMatch(this::isOwner);
    }

    private String answer(Component event) {
        return event.all("ATTENDEE")
                .filter(this::isOwner)
                .map(line -> line.parameter("PARTSTAT").toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private boolean isOwner(ContentLine line) {
        var address = line.value().toLowerCase(Locale.ROOT);
        return owner.contains(
                        address.startsWith("mailto:") ? address.substring(7).strip() : address)
                || owner.contains(line.parameter("EMAIL").toLowerCase(Locale.ROOT));
    }
}
