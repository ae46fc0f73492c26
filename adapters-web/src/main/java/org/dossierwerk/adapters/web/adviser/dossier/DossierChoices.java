package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.party.CardFields;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.domain.office.Catalogue;

/**
 * What can be chosen in the form of a dossier: colleagues and choices that are active, and those that the dossier already
 * has (DOS-12).
 */
public record DossierChoices(
        List<Option> colleagues,
        List<Option> incomeTypes,
        List<Option> clientProfiles,
        List<Option> leadSources,
        List<Option> forms,
        List<Option> languages,
        List<Option> countries) {

    static DossierChoices of(DeskVisit visit, Form shown) {
        var kept = shown.values().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var words = visit.words();
        return new DossierChoices(
                colleagues(visit, kept),
                items(visit, Catalogue.INCOME_TYPE, kept),
                items(visit, Catalogue.CLIENT_PROFILE, kept),
                items(visit, Catalogue.LEAD_SOURCE, kept),
                Choosable.forms(words),
                Choosable.languages(words),
                CardFields.countries(words));
    }

    /** What the choices are called, by their values. */
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var options : List.of(colleagues, incomeTypes, clientProfiles, leadSources, forms, languages)) {
            options.forEach(option -> names.put(option.value(), option.label()));
        }
        return names;
    }

    private static List<Option> colleagues(DeskVisit visit, Set<String> kept) {
        return visit.desk().staff().colleagues().stream()
                .filter(c -> c.active() || kept.contains(c.id().value().toString()))
                .map(c -> new Option(c.id().value().toString(), c.name(), false))
                .toList();
    }

    private static List<Option> items(DeskVisit visit, Catalogue catalogue, Set<String> kept) {
        return visit.desk().office().items(catalogue).stream()
                .filter(item -> item.active() || kept.contains(item.id().value().toString()))
                .map(item -> new Option(item.id().value().toString(), item.name(), false))
                .toList();
    }
}
