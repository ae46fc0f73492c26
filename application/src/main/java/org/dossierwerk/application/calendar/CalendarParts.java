package org.dossierwerk.application.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.secret.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * What links calendars outside.
 *
 * @param sealer keeps what lets us in; null when there is no calendar system
 */
public record CalendarParts(
        List<CalendarProvider> providers, @Nullable Sealer sealer, CalendarRules rules) {

    /** No calendar can be linked. */
    public static final CalendarParts NONE = new CalendarParts(List.of(), null, CalendarRules.standard());

    public CalendarParts {
        providers = List.copyOf(providers);
        if (!providers.isEmpty()) {
            Objects.requireNonNull(sealer, "sealer");
        }
    }

    /** The same, of which each system is asked no more than its budget allows. */
    public CalendarParts withinBudgets(Clock clock) {
        return new CalendarParts(
                providers.stream()
                        .map(one ->
                                BudgetedProvider.over(one, rules.budget(one.id().value()), clock))
                        .toList(),
                sealer,
                rules);
    }

    Optional<CalendarProvider> provider(String name) {
        return providers.stream().filter(one -> one.id().value().equals(name)).findFirst();
    }

    /** Whether it lets in the office as a whole, so that no account has a secret of its owner. */
    static boolean isOffices(CalendarProvider provider) {
        return provider.capabilities().contains(Capability.OFFICE_LEAVE);
    }

    Sealer requireSealer() {
        return Objects.requireNonNull(sealer, "sealer");
    }
}
