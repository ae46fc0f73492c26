package org.dossierwerk.domain.appointment;

import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.domain.office.Location;
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

    /** What the place shows: the text, and what of it was filled in. */
    public record Spot(@Nullable LocationId location, String text, String filled) {}

    /** What a place can be filled in from, besides the chosen location. Texts are empty when there is nothing. */
    public record Sources(
            Channel channel,
            @Nullable Location chosen,
            @Nullable Location usual,
            String homeAddress,
            String clientPhone) {}

    /**
     * The place to show (APT-07 to APT-10): on site it follows the chosen source, by phone the client's number; what
     * somebody edited stays.
     *
     * @throws AppointmentRefusal.NoHomeAddress when the home was chosen and its address is not known
     */
    public static Spot place(Entry entry, Sources sources) {
        if (sources.channel() != Channel.ON_SITE) {
            return filled(entry, null, sources.channel() == Channel.PHONE ? sources.clientPhone() : "");
        }
        return switch (entry.placeSource()) {
            case SUGGESTED -> at(entry, sources.usual());
            case LOCATION -> at(entry, sources.chosen());
            case HOME -> {
                if (sources.homeAddress().isEmpty()) {
                    throw new AppointmentRefusal.NoHomeAddress();
                }
                yield filled(entry, null, sources.homeAddress());
            }
            case TYPED -> new Spot(null, entry.placeText(), "");
        };
    }

    private static Spot at(Entry entry, @Nullable Location location) {
        return location == null ? filled(entry, null, "") : filled(entry, location.id(), location.address());
    }

    private static Spot filled(Entry entry, @Nullable LocationId location, String now) {
        return new Spot(location, follow(entry.placeText(), entry.placeFilled(), now), now);
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
