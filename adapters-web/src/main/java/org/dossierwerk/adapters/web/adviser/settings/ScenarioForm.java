package org.dossierwerk.adapters.web.adviser.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.StepRow;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.RowOrder;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form of a scenario: its scope, its steps in their order, and when it starts by itself. Steps are added, moved and
 * removed by sending the form as a draft, so that it works without scripts.
 */
final class ScenarioForm {

    static final String APPOINTMENTS = "APPOINTMENTS";
    private static final String STEPS = "step";

    private ScenarioForm() {}

    static Editor editor(@Nullable UUID id) {
        return Editor.of(SettingsPlace.SCENARIOS, id, Editor.labels("scenario", "name", "steps", "starts"));
    }

    static Form fresh() {
        return Form.empty().with("id", UUID.randomUUID().toString()).with("scope", APPOINTMENTS);
    }

    static Form of(Scenario.Snapshot scenario) {
        var setup = scenario.setup();
        var form = Form.empty()
                .with("version", Long.toString(scenario.version()))
                .with("name", setup.name())
                .with("scope", value(setup.scope()))
                .withAll(
                        STEPS,
                        setup.steps().stream()
                                .map(step -> step.id().value().toString())
                                .toList())
                .with("onProduct", scenario.startsWithProduct() ? "true" : "");
        for (var step : setup.steps()) {
            form = StepFields.fill(form, step);
        }
        return starts(form, setup.automatic());
    }

    private static Form starts(Form form, List<AutomaticStart> automatic) {
        var types = new ArrayList<String>();
        var incomes = new ArrayList<String>();
        var profiles = new ArrayList<String>();
        for (var start : automatic) {
            if (start instanceof AutomaticStart.OnAppointment onAppointment) {
                types.add(onAppointment.type().value().toString());
                incomes.add(value(onAppointment.incomeType()));
                profiles.add(value(onAppointment.clientProfile()));
            }
        }
        return form.withAll("startType", types).withAll("startIncome", incomes).withAll("startProfile", profiles);
    }

    /** The draft after what its button asks: a step more or less, or in another place. */
    static Form drafted(Form form, String asked) {
        if (asked.startsWith("add:")) {
            var id = UUID.randomUUID().toString();
            var steps = new ArrayList<>(form.all(STEPS));
            steps.add(id);
            return StepFields.fresh(form.withAll(STEPS, steps), id, asked.substring("add:".length()));
        }
        return form.withAll(STEPS, RowOrder.after(form.all(STEPS), asked));
    }

    static List<StepRow> rows(Form form) {
        var ids = once(form.all(STEPS));
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new StepRow(
                        ids.get(i),
                        StepFields.prefix(ids.get(i)),
                        form.value(StepFields.prefix(ids.get(i)) + "what"),
                        i + 1,
                        i == 0,
                        i == ids.size() - 1))
                .toList();
    }

    /** What was typed; null when something was refused. */
    static Scenario.@Nullable Setup read(Input input) {
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var scope = input.require("scope", typed -> scope(input));
        var steps = new ArrayList<Step>();
        for (var id : once(input.texts(STEPS))) {
            var step = StepFields.read(input, id);
            if (step != null) {
                steps.add(step);
            }
        }
        var starts = input.attempt("starts", () -> starts(input, scope instanceof Scope.Products));
        if (input.wrong() || name == null || scope == null || starts == null) {
            return null;
        }
        return input.group("", () -> new Scenario.Setup(name, scope, steps, starts));
    }

    /** Those of its steps that can be read already. */
    static List<Step> readable(Form form) {
        var steps = new ArrayList<Step>();
        for (var id : once(form.all(STEPS))) {
            var step = StepFields.read(new Input(form.values()), id);
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** A step that somebody sent twice has its fields once. */
    private static List<String> once(List<String> steps) {
        return steps.stream().distinct().toList();
    }

    static String value(Scope scope) {
        return scope instanceof Scope.Products products ? value(products.kind()) : APPOINTMENTS;
    }

    private static String value(@Nullable CatalogueItemId item) {
        return item == null ? "" : item.value().toString();
    }

    private static @Nullable Scope scope(Input input) {
        if (input.text("scope").equals(APPOINTMENTS)) {
            return new Scope.Appointments();
        }
        var kind = input.id("scope", CatalogueItemId::new);
        return kind == null ? null : new Scope.Products(kind);
    }

    /** What does not belong to the scope is passed over: without scripts its fields are there all the same. */
    private static List<AutomaticStart> starts(Input input, boolean ofProducts) {
        if (ofProducts) {
            return input.checked("onProduct") ? List.of(new AutomaticStart.OnProduct()) : List.of();
        }
        var types = input.texts("startType");
        return IntStream.range(0, types.size())
                .filter(i -> !types.get(i).isBlank())
                .<AutomaticStart>mapToObj(i -> new AutomaticStart.OnAppointment(
                        new AppointmentTypeId(id(types.get(i))),
                        item(input.texts("startIncome"), i),
                        item(input.texts("startProfile"), i)))
                .distinct()
                .toList();
    }

    private static @Nullable CatalogueItemId item(List<String> values, int index) {
        return index >= values.size() || values.get(index).isBlank()
                ? null
                : new CatalogueItemId(id(values.get(index)));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidValue("starts", "office.unknownChoice");
        }
    }
}
