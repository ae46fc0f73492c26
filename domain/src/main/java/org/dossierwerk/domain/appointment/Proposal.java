package org.dossierwerk.domain.appointment;

import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a form for an appointment fills in by itself. A field follows its source — the type, the adviser, the chosen place —
 * as long as it still holds what was last filled in; what somebody edited stays (readings 1 and 7).
 */
public final class Proposal {

    private Proposal() {}

    /**
     * What was chosen and typed so far, beside what had been filled in before; null and empty where nothing was.
     *
     * @param typeChosen the chosen type, or null for the first one offered
     */
    public record Entry(
            @Nullable AppointmentTypeId typeChosen,
            String title,
            String titleFilled,
            @Nullable Duration duration,
            @Nullable Duration durationFilled,
            @Nullable UserId adviser,
            @Nullable Channel channel,
            PlaceSource placeSource,
            @Nullable LocationId location,
            String placeText,
            String placeFilled) {

        /** Nothing chosen and nothing typed yet. */
        public static Entry empty() {
            return new Entry(null, "", "", null, null, null, null, PlaceSource.SUGGESTED, null, "", "");
        }
    }

    /** Where the text of the place is taken from (APT-08). */
    public enum PlaceSource {
        /** Nobody chose yet: the adviser's default location, if there is one (APT-07). */
        SUGGESTED,
        LOCATION,
        HOME,
        TYPED
    }

    /** The text to show: newly filled in, unless somebody edited what was filled in before. */
    public static String follow(String typed, String filledBefore, String filledNow) {
        return typed.isBlank() || typed.strip().equals(filledBefore.strip()) ? filledNow : typed;
    }

    /** The duration to show, by the same rule. */
    public static Duration follow(@Nullable Duration typed, @Nullable Duration filledBefore, Duration filledNow) {
        return typed == null || Objects.equals(typed, filledBefore) ? filledNow : typed;
    }
}
