package org.dossierwerk.application.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a calendar system is asked by one instance of the application at most (CALENDAR CAL-10).
 *
 * @param application for all links together; null when the system counts accounts only
 * @param link for each link
 */
public record RequestBudget(@Nullable Rate application, Rate link) {

    /**
     * Never more in any such stretch of time: half of it at once, the other half as time passes.
     *
     * @param most two at least
     */
    public record Rate(int most, Duration window) {
        public Rate {
            if (most < 2 || window.toMillis() < 1) {
                throw new IllegalArgumentException("No rate to live with: " + most + " in " + window);
            }
        }

        private Rate sharedBy(int instances) {
            return new Rate(Math.max(2, most / instances), window);
        }
    }

    RequestBudget sharedBy(int instances) {
        return new RequestBudget(
                application == null ? null : application.sharedBy(instances), link.sharedBy(instances));
    }

    /** What nobody has published limits for. */
    public static RequestBudget standard() {
        return new RequestBudget(null, new Rate(6_000, Duration.ofMinutes(1)));
    }

    /** Microsoft counts each mailbox of an application (G-10). */
    public static RequestBudget ofGraph() {
        return new RequestBudget(null, new Rate(10_000, Duration.ofMinutes(10)));
    }

    /** Google counts the project and each of its users (O-6). */
    public static RequestBudget ofGoogle() {
        return new RequestBudget(new Rate(10_000, Duration.ofMinutes(1)), new Rate(600, Duration.ofMinutes(1)));
    }
}
