package org.dossierwerk.adapters.web.adviser.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.ScenarioChoices;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.StartRow;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.scenario.Step.ActionItemChoice;
import org.dossierwerk.domain.scenario.Whom;

/** What can be chosen in the form of a scenario: what is in use, and what the scenario has already. */
record ScenarioChoosable(
        List<Option> productKinds,
        List<Option> documentKinds,
        List<Option> types,
        List<Option> incomeTypes,
        List<Option> clientProfiles,
        ScenarioChoices fixed) {

    static ScenarioChoosable of(DeskVisit visit, Form form) {
        var kept = form.values().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var words = visit.words();
        var kinds = items(visit, Catalogue.PRODUCT_KIND, kept);
        var documents = visit.desk().documentKinds().list().stream()
                .filter(kind -> kind.active() || kept.contains(kind.id().value().toString()))
                .map(kind ->
                        new Option(kind.id().value().toString(), kind.setup().name(), false))
                .toList();
        var appointments = new Option(ScenarioForm.APPOINTMENTS, words.of("scenario.scope.appointments"), false);
        return new ScenarioChoosable(
                kinds,
                documents,
                types(visit, kept),
                items(visit, Catalogue.INCOME_TYPE, kept),
                items(visit, Catalogue.CLIENT_PROFILE, kept),
                new ScenarioChoices(
                        Stream.concat(Stream.of(appointments), kinds.stream()).toList(),
                        documents,
                        whoms(words),
                        actionItems(words),
                        tasks(words)));
    }

    /** What the parts of scenarios are called in the audit trail. */
    static List<Option> words(Words words) {
        return Stream.of(
                        List.of(
                                new Option(ScenarioForm.APPOINTMENTS, words.of("scenario.scope.appointments"), false),
                                new Option("MAY_UPLOAD", words.of("scenario.step.mayUpload"), false),
                                new Option("MAY_VIEW", words.of("scenario.step.mayView"), false),
                                new Option("ALERT", words.of("scenario.what.ALERT"), false)),
                        whoms(words),
                        actionItems(words),
                        tasks(words))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Option> whoms(Words words) {
        return Choosable.all(Whom.values(), whom -> words.of("scenario.whom." + whom.name()));
    }

    private static List<Option> actionItems(Words words) {
        return Choosable.all(ActionItemChoice.values(), choice -> words.of("scenario.actionItem." + choice.name()));
    }

    private static List<Option> tasks(Words words) {
        return Choosable.all(StepFields.tasks(), task -> words.of("action.kind." + task.name()));
    }

    String productScopes() {
        return productKinds.stream().map(Option::value).collect(Collectors.joining("|"));
    }

    /** The automatic starts of the form, and an empty one. */
    List<StartRow> starts(Form form) {
        var chosen = form.all("startType");
        var filled = IntStream.range(0, chosen.size())
                .filter(i -> !chosen.get(i).isBlank())
                .boxed()
                .toList();
        return IntStream.rangeClosed(0, filled.size())
                .mapToObj(row -> {
                    int i = row < filled.size() ? filled.get(row) : -1;
                    return new StartRow(
                            row + 1,
                            at(types, chosen, i),
                            at(incomeTypes, form.all("startIncome"), i),
                            at(clientProfiles, form.all("startProfile"), i));
                })
                .toList();
    }

    /** What the choices are called, by their values. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        Stream.of(fixed.scopes(), documentKinds, types, incomeTypes, clientProfiles)
                .flatMap(List::stream)
                .forEach(option -> names.put(option.value(), option.label()));
        return names;
    }

    private static List<Option> at(List<Option> offered, List<String> chosen, int index) {
        var value = index < 0 || index >= chosen.size() ? "" : chosen.get(index);
        return offered.stream()
                .map(option -> new Option(
                        option.value(), option.label(), option.value().equals(value)))
                .toList();
    }

    private static List<Option> types(DeskVisit visit, Set<String> kept) {
        return visit.desk().appointmentTypes().list().stream()
                .filter(type -> type.active() || kept.contains(type.id().value().toString()))
                .map(type -> new Option(type.id().value().toString(), type.name(), false))
                .toList();
    }

    private static List<Option> items(DeskVisit visit, Catalogue catalogue, Set<String> kept) {
        return visit.desk().office().items(catalogue).stream()
                .filter(item -> item.active() || kept.contains(item.id().value().toString()))
                .map(item -> new Option(item.id().value().toString(), item.name(), false))
                .toList();
    }
}
