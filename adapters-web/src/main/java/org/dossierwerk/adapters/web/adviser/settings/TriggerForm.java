package org.dossierwerk.adapters.web.adviser.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** The form of a trigger: how many working days before or after which appointments it starts what. */
final class TriggerForm {

    private static final int FARTHEST = 250;

    private TriggerForm() {}

    /** On which side of the appointment's day a trigger lies. */
    private enum Direction {
        BEFORE,
        AFTER
    }

    static Editor editor(@Nullable UUID id) {
        return Editor.of(
                SettingsPlace.TRIGGERS,
                id,
                Editor.labels("trigger", "name", "type", "workingDays", "direction", "ifMissing", "scenario"));
    }

    static Form fresh() {
        return Form.empty()
                .with("id", UUID.randomUUID().toString())
                .with("workingDays", "5")
                .with("direction", Direction.BEFORE.name());
    }

    static Form of(Trigger.Snapshot trigger) {
        var setup = trigger.setup();
        var ifMissing = setup.ifMissing();
        return Form.empty()
                .with("version", Long.toString(trigger.version()))
                .with("name", setup.name())
                .with("type", setup.type().value().toString())
                .with("workingDays", Integer.toString(Math.abs(setup.workingDays())))
                .with("direction", (setup.workingDays() > 0 ? Direction.AFTER : Direction.BEFORE).name())
                .with("ifMissing", ifMissing == null ? "" : ifMissing.value().toString())
                .with("scenario", setup.scenario().value().toString());
    }

    /** What was typed; null when something was refused. */
    static Trigger.@Nullable Setup read(Input input) {
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var type = input.require("type", typed -> typed) == null ? null : input.id("type", AppointmentTypeId::new);
        var days = input.require("workingDays", TriggerForm::days);
        var direction = input.choice("direction", Direction.class);
        var ifMissing = input.id("ifMissing", DocumentKindId::new);
        var scenario = input.require("scenario", typed -> typed) == null ? null : input.id("scenario", ScenarioId::new);
        if (input.wrong() || name == null || type == null || days == null || scenario == null) {
            return null;
        }
        int signed = direction == Direction.BEFORE ? -days : days;
        return input.group("", () -> new Trigger.Setup(name, type, signed, ifMissing, scenario));
    }

    static List<Option> directions(Words words) {
        return Choosable.all(Direction.values(), direction -> words.of("trigger.direction." + direction.name()));
    }

    static List<Option> types(DeskVisit visit) {
        return visit.desk().appointmentTypes().list().stream()
                .map(type -> new Option(type.id().value().toString(), type.name(), false))
                .toList();
    }

    static List<Option> kinds(DeskVisit visit) {
        return visit.desk().documentKinds().list().stream()
                .map(kind ->
                        new Option(kind.id().value().toString(), kind.setup().name(), false))
                .toList();
    }

    /** Triggers look at appointments, so only what is meant for those. */
    static List<Option> scenarios(DeskVisit visit) {
        return visit.desk().scenarios().list().stream()
                .filter(scenario -> scenario.setup().scope().equals(new Scope.Appointments()))
                .map(scenario -> new Option(
                        scenario.id().value().toString(), scenario.setup().name(), false))
                .toList();
    }

    /** What choices are called, by their values. */
    static Map<String, String> names(DeskVisit visit) {
        var names = new HashMap<String, String>();
        Stream.of(directions(visit.words()), types(visit), kinds(visit), scenarios(visit))
                .flatMap(List::stream)
                .forEach(option -> names.put(option.value(), option.label()));
        return names;
    }

    /** When it does what, in words. */
    static String moment(Trigger.Setup setup, Words words, Map<String, String> names) {
        int days = setup.workingDays();
        var type = names.getOrDefault(setup.type().value().toString(), "");
        var key = days == 0 ? "trigger.moment.on" : days < 0 ? "trigger.moment.before" : "trigger.moment.after";
        return words.of(key, Math.abs(days), type);
    }

    static List<Term> terms(Trigger.Setup setup, DeskVisit visit) {
        var words = visit.words();
        var names = names(visit);
        var ifMissing = setup.ifMissing();
        return Stream.of(
                        new Term(words.of("trigger.when"), moment(setup, words, names)),
                        new Term(
                                words.of("trigger.ifMissing"),
                                ifMissing == null
                                        ? ""
                                        : names.getOrDefault(ifMissing.value().toString(), "")),
                        new Term(
                                words.of("trigger.scenario"),
                                names.getOrDefault(setup.scenario().value().toString(), "")))
                .filter(term -> !term.value().isEmpty())
                .toList();
    }

    private static Integer days(String typed) {
        try {
            int days = Integer.parseInt(typed.strip());
            if (days >= 0) {
                return days;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new InvalidValue("workingDays", "scenario.workingDays", FARTHEST);
    }
}
