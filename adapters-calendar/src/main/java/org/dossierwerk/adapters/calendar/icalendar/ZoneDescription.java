package org.dossierwerk.adapters.calendar.icalendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.dossierwerk.domain.shared.AgreedTime;

/**
 * A zone as two yearly rules, or one fixed offset, that have held since the zone's last change of rules. Longer histories
 * exist in the library's own descriptions, but Outlook ignores them (CALENDAR M-3).
 */
final class ZoneDescription {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private ZoneDescription() {}

    /** Empty when the time is better told in UTC: fixed offsets, unusual rules, or an hour that the clock shows twice. */
    static Optional<VTimeZone> of(AgreedTime time) {
        var zone = time.zone();
        if (zone.normalized() instanceof ZoneOffset
                || isAmbiguous(time.startInZone())
                || isAmbiguous(time.endInZone())) {
            return Optional.empty();
        }
        return observances(zone.getRules(), time).map(observances -> describe(zone, observances));
    }

    /** Whether readers may disagree: in the hour that the clock shows twice, and — biweekly does — in the one after. */
    private static boolean isAmbiguous(ZonedDateTime time) {
        var rules = time.getZone().getRules();
        var change = rules.previousTransition(time.toInstant().plusNanos(1));
        boolean rightAfter = change != null
                && change.isOverlap()
                && time.toInstant()
                        .isBefore(change.getInstant()
                                .plus(change.getDuration().abs().multipliedBy(2)));
        return rightAfter || rules.getValidOffsets(time.toLocalDateTime()).size() != 1;
    }

    private static VTimeZone describe(ZoneId zone, List<Observance> observances) {
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Optional<List<Observance>> observances(ZoneRules rules, AgreedTime time) {
        var history = rules.getTransitions();
        if (history.isEmpty()) {
            return Optional.empty();
        }
        var lastChange = history.get(history.size() - 1);
        var yearly = rules.getTransitionRules();
        if (yearly.isEmpty()) {
            return time.start().isAfter(lastChange.getInstant())
                    ? Optional.of(List.of(observance(lastChange, "")))
                    : Optional.empty();
        }
        int since = lastChange.getDateTimeAfter().getYear() + 1;
        boolean heldAllYear = time.startInZone().getYear() > since;
        if (yearly.size() != 2 || !heldAllYear) {
            return Optional.empty();
        }
        return yearly(yearly.get(0), since)
                .flatMap(one -> yearly(yearly.get(1), since).map(other -> List.of(one, other)));
    }

    private static Optional<Observance> yearly(ZoneOffsetTransitionRule rule, int since) {
        var first = rule.createTransition(since);
        int nth = nthWeekday(rule);
        if (nth == 0 || rule.isMidnightEndOfDay() || movesToAnotherDay(rule, first)) {
            return Optional.empty();
        }
        var weekday = rule.getDayOfWeek().name().substring(0, 2);
        return Optional.of(
                observance(first, "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + nth + weekday));
    }

    /** The first to fourth such weekday of its month, -1 for the last; 0 for a rule that is not of this kind. */
    private static int nthWeekday(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return 0;
        }
        boolean sameLength = rule.getMonth().minLength() == rule.getMonth().maxLength();
        if (day == -1 || sameLength && day == rule.getMonth().maxLength() - 6) {
            return -1;
        }
        return day >= 1 && day <= 22 && day % 7 == 1 ? (day + 6) / 7 : 0;
    }

    /** Rules told in UTC or standard time may name another day than the one on the wall. */
    private static boolean movesToAnotherDay(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        LocalDateTime named = first.getDateTimeBefore().with(rule.getLocalTime());
        var onTheWall =
                rule.getTimeDefinition().createDateTime(named, rule.getStandardOffset(), rule.getOffsetBefore());
        return !onTheWall.toLocalDate().equals(named.toLocalDate());
    }

    private static Observance observance(ZoneOffsetTransition onset, String recurrence) {
        var before = onset.getOffsetBefore();
        var after = onset.getOffsetAfter();
        var properties = new ArrayList<Property>(List.of(
                new DtStart<LocalDateTime>(new ParameterList(), LOCAL.format(onset.getDateTimeBefore())),
                new TzOffsetFrom(before),
                new TzOffsetTo(after)));
        if (!recurrence.isEmpty()) {
            properties.add(new RRule<LocalDateTime>(recurrence));
        }
        boolean summer = !recurrence.isEmpty() && after.getTotalSeconds() > before.getTotalSeconds();
        var list = new PropertyList(properties);
        return summer ? new Daylight(list) : new Standard(list);
    }
}
