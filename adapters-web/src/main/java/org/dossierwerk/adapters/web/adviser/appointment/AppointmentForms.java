package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Select;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.shared.TypedTime;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.OfferedTimes.Offered;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Builds the form of an appointment: its fields with their choices, signs and mistakes. */
final class AppointmentForms {

    private final DeskVisit visit;
    private final Words words;
    private final LocalDate today;
    private final NextTimes next;

    AppointmentForms(DeskVisit visit, LocalDate today) {
        this.visit = visit;
        this.words = visit.words();
        this.today = today;
        this.next = new NextTimes(visit, today);
    }

    /**
     * Where a form goes, and what is said about saving it.
     *
     * @param toCome whether it is about a time to come, which can be another one
     * @param seen what it sends along of the calendars beside it
     */
    record Setting(
            String action,
            String refill,
            String cancel,
            boolean fresh,
            boolean toCome,
            boolean offersHome,
            Consequence consequence,
            List<Hidden> seen) {}

    record Consequence(String text, boolean mails) {}

    AppointmentForm form(
            Typed typed,
            Setting setting,
            List<FieldError> errors,
            AppointmentForm.@Nullable Overlap overlap,
            AppointmentForm.@Nullable Conflict conflict) {
        var advisers = advisers(typed);
        return new AppointmentForm(
                setting.action(),
                setting.refill(),
                setting.cancel(),
                setting.fresh(),
                hidden(typed, setting),
                errors,
                new Select(field("type", typed.type(), Eye.CLOSED, errors), types(typed)),
                new Select(field("channel", typed.channel(), Eye.OPEN, errors), channels(typed)),
                field("title", typed.title(), Eye.OPEN, errors),
                field("date", typed.date(), Eye.OPEN, errors),
                field("time", typed.time(), Eye.OPEN, errors),
                field("duration", typed.duration(), Eye.OPEN, errors),
                field("offset", typed.offset(), Eye.NONE, errors),
                twice(typed),
                setting.toCome() ? next.of(typed, chosen(advisers)) : null,
                new Select(field("adviser", typed.adviser(), Eye.OPEN, errors), advisers),
                new Select(field("placeSource", typed.placeSource(), Eye.NONE, errors), sources(typed, setting)),
                typed.onSite(),
                place(typed, errors),
                field("remarks", typed.remarks(), Eye.OPEN, errors).optional(),
                setting.consequence().text(),
                setting.consequence().mails(),
                overlap,
                conflict);
    }

    private static List<Hidden> hidden(Typed typed, Setting setting) {
        var own = Stream.of(
                new Hidden("id", typed.id()),
                new Hidden("version", typed.version()),
                new Hidden("titleFilled", typed.titleFilled()),
                new Hidden("durationFilled", typed.durationFilled()),
                new Hidden("placeFilled", typed.placeFilled()));
        return Stream.concat(own, setting.seen().stream()).toList();
    }

    private Field field(String id, String value, Eye eye, List<FieldError> errors) {
        return Field.of(id, words.of("appointment." + id), value).eye(eye).errors(errors);
    }

    private Field place(Typed typed, List<FieldError> errors) {
        var channel = typed.channel().isEmpty() ? Channel.ON_SITE.name() : typed.channel();
        var label = words.of("appointment.placeText." + channel);
        return Field.of("placeText", label, typed.placeText())
                .eye(Eye.OPEN)
                .errors(errors)
                .optional();
    }

    private List<Option> types(Typed typed) {
        return visit.desk().appointmentTypes().list().stream()
                .filter(type -> type.active() || type.id().value().toString().equals(typed.type()))
                .map(type -> option(type.id().value().toString(), type.name(), typed.type()))
                .toList();
    }

    private List<Option> channels(Typed typed) {
        return Arrays.stream(Channel.values())
                .map(channel -> option(channel.name(), words.of("appointment.channel." + channel), typed.channel()))
                .toList();
    }

    private List<Option> advisers(Typed typed) {
        return visit.desk().agenda().colleagues().stream()
                .filter(colleague -> colleague.active() || isChosen(colleague, typed))
                .map(colleague -> option(colleague.id().value().toString(), colleague.name(), typed.adviser()))
                .toList();
    }

    private static String chosen(List<Option> options) {
        return options.stream()
                .filter(Option::selected)
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    private static boolean isChosen(Colleague colleague, Typed typed) {
        return colleague.id().value().toString().equals(typed.adviser());
    }

    private List<Option> sources(Typed typed, Setting setting) {
        var options = new ArrayList<Option>();
        options.add(option("", words.of("appointment.place.none"), typed.placeSource()));
        for (var location : visit.desk().office().locations()) {
            var value = Typed.LOCATION + location.id().value();
            if (location.active() || value.equals(typed.placeSource())) {
                options.add(option(value, name(location), typed.placeSource()));
            }
        }
        if (setting.offersHome() || typed.placeSource().equals(Typed.HOME)) {
            options.add(option(Typed.HOME, words.of("appointment.place.home"), typed.placeSource()));
        }
        options.add(option(Typed.TYPED, words.of("appointment.place.typed"), typed.placeSource()));
        return options;
    }

    private String name(Location location) {
        return words.of("appointment.place.office", location.name());
    }

    /** The two moments at which the clock shows the typed time, first the earlier; empty when it does so once. */
    private List<Option> twice(Typed typed) {
        try {
            var start = TypedDate.read(typed.date(), today).atTime(TypedTime.read(typed.time()));
            var offsets = visit.zone().getRules().getValidOffsets(start);
            return offsets.size() < 2
                    ? List.of()
                    : List.of(fold(offsets.get(0), "first", typed), fold(offsets.get(1), "second", typed));
        } catch (InvalidValue unreadable) {
            return List.of();
        }
    }

    private Option fold(ZoneOffset offset, String which, Typed typed) {
        return option(offset.getId(), words.of("appointment.twice." + which, offset.getId()), typed.offset());
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equalsIgnoreCase(chosen));
    }

    /** The adviser has something else then: a warning before saving, and a refusal that can be overruled after. */
    AppointmentForm.@Nullable Overlap warning(List<TimeSlot> taken) {
        if (taken.isEmpty()) {
            return null;
        }
        var first = taken.get(0);
        return new AppointmentForm.Overlap(
                words.of(
                        "appointment.overlap.warning",
                        words.timeIn(visit.zone(), first.start()) + "–" + words.timeIn(visit.zone(), first.end())),
                false,
                List.of());
    }

    /** The same for what an adviser has beside the appointment or group that is to stand there. */
    AppointmentForm.@Nullable Overlap warning(UserId adviser, TimeSlot slot, AppointmentId except) {
        return warning(visit.desk().appointments().taken(adviser, slot, except));
    }

    AppointmentForm.Overlap refused(List<Offered> alternatives) {
        return new AppointmentForm.Overlap(
                words.of("appointment.overlap.refused"),
                true,
                alternatives.stream()
                        .map(time -> new Option(next.value(time), next.text(time), false))
                        .toList());
    }
}
