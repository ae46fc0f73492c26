package org.dossierwerk.application.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierwerk.domain.source.SourceFact;

/** Facts as one text, to be sealed: a line for each name and one for its value. */
final class FactsText {

    private static final String BREAK = "\n";

    private FactsText() {}

    static String write(List<SourceFact> facts) {
        return facts.stream().map(fact -> fact.name() + BREAK + fact.value()).collect(Collectors.joining(BREAK));
    }

    static List<SourceFact> read(String text) {
        var lines = text.split(BREAK, -1);
        var facts = new ArrayList<SourceFact>();
        for (int i = 0; i + 1 < lines.length; i += 2) {
            facts.add(new SourceFact(lines[i], lines[i + 1]));
        }
        return List.copyOf(facts);
    }
}
