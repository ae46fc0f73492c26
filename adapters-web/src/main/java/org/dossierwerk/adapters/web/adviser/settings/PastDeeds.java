package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.dossier.HistoryWords;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.PastChange;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.PastDeed;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.office.History.Deed;
import org.dossierwerk.domain.office.Right;

/** What was done to a setting, in the reader's words: by whom, and each value before and after. */
final class PastDeeds {

    private static final String BEFORE = "before.";
    private static final String AFTER = "after.";
    private static final int LONGEST = 200;

    private final DeskVisit visit;
    private final Words words;
    private final Map<String, String> labels;
    private final Map<String, String> spoken;

    /** @param labels keys of the fields' names, by the fields */
    PastDeeds(DeskVisit visit, Map<String, String> labels) {
        this.visit = visit;
        this.words = visit.words();
        this.labels = labels;
        this.spoken = spoken(words);
    }

    List<PastDeed> of(List<Deed> deeds) {
        return deeds.stream().map(this::pastDeed).toList();
    }

    private PastDeed pastDeed(Deed deed) {
        var facts = deed.facts();
        var changes = facts.keySet().stream()
                .filter(fact -> fact.startsWith(AFTER))
                .map(fact -> fact.substring(AFTER.length()))
                .sorted()
                .map(field -> new PastChange(
                        words.of(labels.getOrDefault(field, "settings.value." + field)),
                        value(facts.getOrDefault(BEFORE + field, "")),
                        value(facts.getOrDefault(AFTER + field, ""))))
                .toList();
        var spokenFacts = new HashMap<>(facts);
        spokenFacts.computeIfPresent("name", (fact, name) -> value(name));
        return new PastDeed(
                words.momentIn(visit.zone(), deed.at()),
                deed.actorName().isEmpty() ? words.of("history.by-itself") : deed.actorName(),
                HistoryWords.sentence(deed.action(), spokenFacts, words),
                changes);
    }

    private String value(String noted) {
        var text = Arrays.stream(noted.split(", "))
                .map(item -> Arrays.stream(item.split(" · "))
                        .map(part -> spoken.getOrDefault(part, part))
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining(", "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Map<String, String> spoken(Words words) {
        var names = new HashMap<String, String>();
        Stream.of(
                        Choosable.languages(words),
                        Choosable.forms(words),
                        Choosable.channels(words),
                        TypeForm.disclosures(words),
                        TypeForm.whenStale(words),
                        Choosable.all(Right.values(), right -> words.of("right." + right.name())),
                        DocumentKindForm.formats(words),
                        TriggerForm.directions(words),
                        ScenarioChoosable.words(words))
                .flatMap(List::stream)
                .forEach((Option option) -> names.put(option.value(), option.label()));
        names.put("true", words.of("common.yes"));
        names.put("false", words.of("common.no"));
        return names;
    }
}
