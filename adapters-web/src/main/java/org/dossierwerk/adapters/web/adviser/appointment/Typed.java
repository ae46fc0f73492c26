package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.Duration;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.domain.appointment.Appointment.Particulars;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.Proposal.PlaceSource;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of an appointment's form: typed, or filled in. Every value is text, so that nothing typed is
 * ever lost.
 *
 * @param id of the appointment; chosen when the form for a new one is first shown
 * @param offset which of two times, when the clock shows the time twice; else empty
 * @param placeSource {@code location:<id>}, {@code home}, {@code typed}, or empty
 */
record Typed(
        String id,
        String version,
        String type,
        String channel,
        String title,
        String titleFilled,
        String date,
        String time,
        String offset,
        String duration,
        String durationFilled,
        String adviser,
        String placeSource,
        String placeText,
        String placeFilled,
        String remarks) {

    static final String LOCATION = "location:";
    static final String HOME = "home";
    static final String TYPED = "typed";

    static Typed of(Input input) {
        return new Typed(
                input.text("id"),
                input.text("version"),
                input.text("type"),
                input.text("channel"),
                input.text("title"),
                input.text("titleFilled"),
                input.text("date"),
                input.text("time"),
                input.text("offset"),
                input.text("duration"),
                input.text("durationFilled"),
                input.text("adviser"),
                input.text("placeSource"),
                input.text("placeText"),
                input.text("placeFilled"),
                input.text("remarks"));
    }

    /** The proposal in the fields; what no proposal touches stays as it was typed. */
    Typed filled(Draft draft, Words words) {
        return new Typed(
                id.isEmpty() ? UUID.randomUUID().toString() : id,
                version,
                draft.type().value().toString(),
                draft.channel().name(),
                draft.title(),
                draft.titleFilled(),
                words.dateInField(draft.time().wallTime().toLocalDate()),
                words.time(draft.time().wallTime().toLocalTime()),
                offset,
                inField(draft.duration()),
                inField(draft.durationFilled()),
                draft.adviser().value().toString(),
                source(draft.placeSource(), draft.location()),
                draft.placeText(),
                draft.placeFilled(),
                remarks);
    }

    static Typed of(Details details, Words words) {
        var state = details.state();
        return stored(state.id(), state.version(), details.type(), state.particulars(), words);
    }

    static Typed of(GroupDetails details, Words words) {
        var state = details.state();
        return stored(state.id(), state.version(), details.type(), state.setup().particulars(), words);
    }

    private static Typed stored(
            AppointmentId id, long version, AppointmentType.Snapshot type, Particulars particulars, Words words) {
        var time = particulars.time();
        return new Typed(
                id.value().toString(),
                Long.toString(version),
                type.id().value().toString(),
                particulars.place().channel().name(),
                particulars.title(),
                type.setup().title(),
                words.dateInField(time.wallTime().toLocalDate()),
                words.time(time.wallTime().toLocalTime()),
                isTwofold(time) ? time.offset().getId() : "",
                inField(time.duration()),
                inField(type.setup().duration()),
                particulars.adviser().value().toString(),
                particulars.place().fold(SOURCE),
                particulars.place().text(),
                "",
                particulars.remarks());
    }

    /** The same fields over another stored version. */
    Typed over(long stored) {
        return new Typed(
                id,
                Long.toString(stored),
                type,
                channel,
                title,
                titleFilled,
                date,
                time,
                offset,
                duration,
                durationFilled,
                adviser,
                placeSource,
                placeText,
                placeFilled,
                remarks);
    }

    /** The same fields at another time. */
    Typed at(String otherDate, String otherTime) {
        return new Typed(
                id,
                version,
                type,
                channel,
                title,
                titleFilled,
                otherDate,
                otherTime,
                offset,
                duration,
                durationFilled,
                adviser,
                placeSource,
                placeText,
                placeFilled,
                remarks);
    }

    /** The same fields at the time that somebody proposed. */
    Typed at(TimeSlot proposed, DeskVisit visit) {
        var start = proposed.start().atZone(visit.zone());
        boolean twice =
                visit.zone().getRules().getValidOffsets(start.toLocalDateTime()).size() > 1;
        return new Typed(
                id,
                version,
                type,
                channel,
                title,
                titleFilled,
                visit.words().dateInField(start.toLocalDate()),
                visit.words().time(start.toLocalTime()),
                twice ? start.getOffset().getId() : "",
                inField(proposed.duration()),
                durationFilled,
                adviser,
                placeSource,
                placeText,
                placeFilled,
                remarks);
    }

    boolean onSite() {
        return channel.isEmpty() || channel.equals(Channel.ON_SITE.name());
    }

    static String inField(Duration duration) {
        return Long.toString(duration.toMinutes());
    }

    private static boolean isTwofold(AgreedTime time) {
        return time.zone().getRules().getValidOffsets(time.wallTime()).size() > 1;
    }

    private static String source(PlaceSource source, @Nullable LocationId location) {
        return switch (source) {
            case SUGGESTED, LOCATION -> location == null ? "" : LOCATION + location.value();
            case HOME -> HOME;
            case TYPED -> TYPED;
        };
    }

    private static final Place.Cases<String> SOURCE = new Place.Cases<>() {
        @Override
        public String atOffice(Place.AtOffice place) {
            return LOCATION + place.location().value();
        }

        @Override
        public String atHome(Place.AtHome place) {
            return HOME;
        }

        @Override
        public String elsewhere(Place.Elsewhere place) {
            return TYPED;
        }

        @Override
        public String byPhone(Place.ByPhone place) {
            return "";
        }

        @Override
        public String byVideo(Place.ByVideo place) {
            return "";
        }
    };
}
