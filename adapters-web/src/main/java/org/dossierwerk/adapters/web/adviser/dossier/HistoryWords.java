package org.dossierwerk.adapters.web.adviser.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.ui.Words;

/**
 * The entries of the audit trail as sentences: the text {@code history.<action>} with the facts in it. Its arguments are
 * always, in this order: what it is called, when it is, of which adviser, its result, what changed, a user name, what was said
 * about it, on which day, the other dossier, who signed or gave data.
 */
public final class HistoryWords {

    private HistoryWords() {}

    /** @param facts as the audit trail keeps them */
    public static String sentence(String action, Map<String, String> facts, Words words) {
        var key = "history." + action;
        var called = Stream.of("title", "document", "documents", "file", "scenario", "product", "name", "number")
                .map(fact -> facts.getOrDefault(fact, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return words.of(
                words.has(key) ? key : "history.other",
                called,
                when(facts.getOrDefault("start", ""), words),
                facts.getOrDefault("adviser", ""),
                facts.getOrDefault("result", ""),
                aspects(facts.getOrDefault("aspects", ""), words),
                facts.getOrDefault("userName", ""),
                facts.getOrDefault("remark", facts.getOrDefault("reason", "")),
                day(facts.getOrDefault("on", ""), words),
                facts.getOrDefault("to", ""),
                facts.getOrDefault("signer", facts.getOrDefault("provider", "")));
    }

    private static String day(String date, Words words) {
        return date.isEmpty() ? "" : words.dateWithYear(LocalDate.parse(date));
    }

    private static String when(String start, Words words) {
        if (start.isEmpty()) {
            return "";
        }
        var wallTime = LocalDateTime.parse(start);
        return words.dateWithYear(wallTime.toLocalDate()) + " " + words.time(wallTime.toLocalTime());
    }

    private static String aspects(String names, Words words) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> words.of("history.aspect." + name))
                .collect(Collectors.joining(", "));
    }
}
