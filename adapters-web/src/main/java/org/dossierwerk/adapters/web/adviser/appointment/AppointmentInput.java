package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.shared.TypedDuration;
import org.dossierwerk.adapters.web.shared.TypedTime;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.appointment.Proposal.PlaceSource;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads an appointment's form: as a question for a proposal, leniently, or as a command, with every mistake noted. */
final class AppointmentInput {

    private final Input input;
    private final LocalDate today;

    AppointmentInput(Input input, LocalDate today) {
        this.input = input;
        this.today = today;
    }

    /** What was chosen and typed so far; what cannot be read counts as not yet chosen. */
    Proposal.Entry entry() {
        var source = input.text("placeSource");
        return new Proposal.Entry(
                lenient("type", typed -> new AppointmentTypeId(UUID.fromString(typed))),
                input.text("title"),
                input.text("titleFilled"),
                lenient("duration", TypedDuration::read),
                lenient("durationFilled", TypedDuration::read),
                lenient("adviser", typed -> new UserId(UUID.fromString(typed))),
                lenient("channel", Channel::valueOf),
                placeSource(source),
                location(source),
                input.text("placeText"),
                input.text("placeFilled"));
    }

    /** The same for a slot of that many minutes, as drawn in the calendar. */
    Proposal.Entry lasting(String minutes) {
        var drawn = input.with("duration", minutes);
        return new AppointmentInput(drawn, today).entry();
    }

    /** The start as typed, or null when it cannot be read. */
    @Nullable
    LocalDateTime start() {
        var date = lenient("date", typed -> TypedDate.read(typed, today));
        var time = lenient("time", TypedTime::read);
        return date == null || time == null ? null : date.atTime(time);
    }

    /** The same; a working day to come without a time begins when the office opens. */
    @Nullable
    LocalDateTime start(LocalTime opening) {
        var date = lenient("date", typed -> TypedDate.read(typed, today));
        boolean dayAlone = date != null && input.text("time").isBlank();
        return dayAlone && date.isAfter(today) && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                ? date.atTime(opening)
                : start();
    }

    /** Null when something is wrong, which is then noted. */
    Appointments.@Nullable Plan plan(DossierId dossier) {
        var read = read();
        return read == null
                ? null
                : new Appointments.Plan(
                        read.id,
                        dossier,
                        read.type,
                        input.text("title"),
                        input.text("remarks"),
                        read.when,
                        read.place,
                        read.adviser,
                        overlapMeant());
    }

    /** Null when something is wrong, which is then noted. */
    Appointments.@Nullable Change change(AppointmentId id) {
        var read = read();
        var version = input.require("version", AppointmentInput::version);
        return read == null || version == null
                ? null
                : new Appointments.Change(
                        id,
                        version,
                        read.type,
                        input.text("title"),
                        input.text("remarks"),
                        read.when,
                        read.place,
                        read.adviser,
                        overlapMeant());
    }

    boolean overlapMeant() {
        return input.checked("overlapMeant");
    }

    /** What of the form is not text alone. */
    record Read(AppointmentId id, AppointmentTypeId type, Appointments.When when, Place place, UserId adviser) {}

    /** Null when something is wrong, which is then noted. */
    @Nullable
    Read read() {
        var id = input.id("id", AppointmentId::new);
        var type = input.id("type", AppointmentTypeId::new);
        var adviser = input.id("adviser", UserId::new);
        var when = when(input, today);
        var place = input.attempt("placeText", this::place);
        if (type == null && !input.wrong()) {
            input.note("type", new InvalidValue("type", "text.missing"));
        }
        if (adviser == null && !input.wrong()) {
            input.note("adviser", new InvalidValue("adviser", "text.missing"));
        }
        return input.wrong() || id == null || type == null || adviser == null || when == null || place == null
                ? null
                : new Read(id, type, when, place, adviser);
    }

    /** Date, time, offset and duration of a form; null when something is wrong, which is then noted. */
    static Appointments.@Nullable When when(Input input, LocalDate today) {
        LocalDate date = input.require("date", typed -> TypedDate.read(typed, today));
        LocalTime time = input.require("time", TypedTime::read);
        ZoneOffset offset = input.read("offset", AppointmentInput::offset);
        Duration duration = input.read("duration", TypedDuration::read);
        return date == null || time == null ? null : new Appointments.When(date.atTime(time), offset, duration);
    }

    private static ZoneOffset offset(String typed) {
        try {
            return ZoneOffset.of(typed);
        } catch (DateTimeException notAnOffset) {
            throw new InvalidValue("time", "time.offsetMismatch");
        }
    }

    static Long version(String typed) {
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("version", "text.missing");
        }
    }

    private Place place() {
        var text = input.text("placeText");
        var channel = input.text("channel");
        if (channel.equals(Channel.PHONE.name())) {
            return new Place.ByPhone(text);
        }
        if (channel.equals(Channel.VIDEO.name())) {
            return new Place.ByVideo(text);
        }
        var source = input.text("placeSource");
        var location = location(source);
        if (location != null) {
            return new Place.AtOffice(location, text);
        }
        return source.equals(Typed.HOME) ? new Place.AtHome(text) : new Place.Elsewhere(text);
    }

    private static PlaceSource placeSource(String source) {
        if (source.startsWith(Typed.LOCATION)) {
            return PlaceSource.LOCATION;
        }
        return switch (source.toLowerCase(Locale.ROOT)) {
            case Typed.HOME -> PlaceSource.HOME;
            case Typed.TYPED -> PlaceSource.TYPED;
            default -> PlaceSource.SUGGESTED;
        };
    }

    private static @Nullable LocationId location(String source) {
        try {
            return source.startsWith(Typed.LOCATION)
                    ? new LocationId(UUID.fromString(source.substring(Typed.LOCATION.length())))
                    : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private <T> @Nullable T lenient(String field, Function<String, T> reader) {
        try {
            return input.text(field).isBlank() ? null : reader.apply(input.text(field));
        } catch (Refusal | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
