package org.dossierwerk.adapters.web.adviser.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.ResultRow;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.TypedDuration;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.appointment.WhenStale;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** The form of a type of appointment: its fields, and a row for each result with a few empty rows for new ones. */
final class TypeForm {

    private static final int EMPTY_ROWS = 3;

    private TypeForm() {}

    static Editor editor(@Nullable UUID id) {
        var labels = Editor.labels(
                "type",
                "name",
                "title",
                "duration",
                "channel",
                "onPlanning",
                "onCancelling",
                "leadTimes",
                "disclosure",
                "whenStale");
        labels.put("resultName", "type.results");
        return Editor.of(SettingsPlace.TYPES, id, labels);
    }

    static Form fresh(Words words) {
        return Form.empty()
                .with("id", UUID.randomUUID().toString())
                .with("duration", "60")
                .with("channel", Channel.ON_SITE.name())
                .with("onPlanning", "true")
                .with("onCancelling", "")
                .with("leadTimes", TypedLeadTimes.write(LeadTimes.usual(), words))
                .with("disclosure", Disclosure.FULL.name())
                .with("whenStale", WhenStale.HIDE.name());
    }

    static Form of(AppointmentType.Snapshot type, Words words) {
        var setup = type.setup();
        return Form.empty()
                .with("version", Long.toString(type.version()))
                .with("name", setup.name())
                .with("title", setup.title())
                .with("duration", Long.toString(setup.duration().toMinutes()))
                .with("channel", setup.channel().name())
                .with("onPlanning", setup.confirmation().onPlanning() ? "true" : "")
                .with("onCancelling", setup.confirmation().onCancelling() ? "true" : "")
                .with("leadTimes", TypedLeadTimes.write(setup.confirmation().reminders(), words))
                .with("disclosure", setup.disclosure().name())
                .with("whenStale", setup.whenStale().name())
                .withAll("resultId", all(setup, result -> result.id().value().toString()))
                .withAll("resultName", all(setup, AppointmentResult::name))
                .withAll("resultOrder", order(setup.results().size()))
                .withAll(
                        "resultActive",
                        setup.results().stream()
                                .filter(AppointmentResult::active)
                                .map(result -> result.id().value().toString())
                                .toList());
    }

    /** The rows to show: those of the form, and empty ones for new results. */
    static List<ResultRow> rows(Form form, List<AppointmentResult> known) {
        var knownIds = known.stream().map(r -> r.id().value().toString()).collect(Collectors.toSet());
        var rows = new ArrayList<ResultRow>();
        var ids = form.all("resultId");
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var name = at(form.all("resultName"), i);
            if (!name.isBlank() || knownIds.contains(id)) {
                boolean active = form.all("resultActive").contains(id);
                rows.add(new ResultRow(id, name, at(form.all("resultOrder"), i), active, knownIds.contains(id)));
            }
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            var order = Integer.toString(rows.size() + 1);
            rows.add(new ResultRow(UUID.randomUUID().toString(), "", order, true, false));
        }
        return rows;
    }

    /** What was typed, with the results in the order of their numbers; null when something was refused. */
    static AppointmentType.@Nullable Setup read(Input input, List<AppointmentResult> known) {
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var title = input.require("title", typed -> Text.required("title", typed, Appointment.LONGEST_TITLE));
        var duration = input.require("duration", TypedDuration::read);
        var channel = input.choice("channel", Channel.class);
        var disclosure = input.choice("disclosure", Disclosure.class);
        var whenStale = input.choice("whenStale", WhenStale.class);
        var results = input.attempt("results", () -> results(input, known));
        var leadTimes = input.attempt("leadTimes", () -> TypedLeadTimes.read(input.text("leadTimes")));
        if (name == null
                || title == null
                || duration == null
                || channel == null
                || disclosure == null
                || whenStale == null
                || results == null
                || leadTimes == null) {
            return null;
        }
        var confirmation = new Confirmation(input.checked("onPlanning"), input.checked("onCancelling"), leadTimes);
        return input.group(
                "",
                () -> new AppointmentType.Setup(
                        name, title, duration, channel, results, confirmation, disclosure, whenStale));
    }

    static Map<String, String> names(Words words) {
        return Stream.of(Choosable.channels(words), disclosures(words), whenStale(words))
                .flatMap(List::stream)
                .collect(Collectors.toMap(Option::value, Option::label));
    }

    static List<Option> disclosures(Words words) {
        return Choosable.all(Disclosure.values(), disclosure -> words.of("disclosure." + disclosure.name()));
    }

    static List<Option> whenStale(Words words) {
        return Arrays.stream(WhenStale.values())
                .map(choice -> new Option(
                        choice.name(),
                        words.of("whenStale." + choice.name()),
                        false,
                        words.of("whenStale." + choice.name() + ".hint")))
                .toList();
    }

    private record Row(AppointmentResult result, int order) {}

    private static List<AppointmentResult> results(Input input, List<AppointmentResult> known) {
        var ids = input.texts("resultId");
        var active = input.texts("resultActive");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ids.size(); i++) {
            var id = id(ids.get(i));
            var name = at(input.texts("resultName"), i);
            boolean isKnown = known.stream().anyMatch(result -> result.id().equals(id));
            if (isKnown || !name.isBlank()) {
                var result = new AppointmentResult(id, Text.line("results", name, 100), active.contains(ids.get(i)));
                rows.add(new Row(result, order(at(input.texts("resultOrder"), i))));
            }
        }
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::order))
                .map(Row::result)
                .toList();
    }

    private static ResultId id(String typed) {
        try {
            return new ResultId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidValue("results", "office.unknownChoice");
        }
    }

    /** A row without a number goes last. */
    private static int order(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException notANumber) {
            return Integer.MAX_VALUE;
        }
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static List<String> order(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    }

    private static List<String> all(AppointmentType.Setup setup, Function<AppointmentResult, String> part) {
        return setup.results().stream().map(part).toList();
    }
}
