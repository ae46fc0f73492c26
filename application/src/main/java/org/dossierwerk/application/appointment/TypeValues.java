package org.dossierwerk.application.appointment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.LeadTimes;

/** What the audit trail keeps of a type of appointment. */
final class TypeValues {

    private TypeValues() {}

    static Map<String, String> of(AppointmentType.Snapshot type) {
        var values = new HashMap<>(of(type.setup()));
        values.put("active", Boolean.toString(type.active()));
        return values;
    }

    static Map<String, String> of(AppointmentType.Setup setup) {
        return Map.of(
                "name", setup.name(),
                "title", setup.title(),
                "duration", Long.toString(setup.duration().toMinutes()),
                "channel", setup.channel().name(),
                "onPlanning", Boolean.toString(setup.confirmation().onPlanning()),
                "onCancelling", Boolean.toString(setup.confirmation().onCancelling()),
                "leadTimes", hours(setup.confirmation().reminders()),
                "disclosure", setup.disclosure().name(),
                "whenStale", setup.whenStale().name(),
                "results", names(setup.results()));
    }

    private static String hours(LeadTimes leadTimes) {
        return leadTimes.hours().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String names(List<AppointmentResult> results) {
        return results.stream()
                .filter(AppointmentResult::active)
                .map(AppointmentResult::name)
                .collect(Collectors.joining(", "));
    }
}
