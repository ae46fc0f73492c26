package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.party.Party;

/** Finding by words, in memory: those that begin with all the words typed go before those that only contain them. */
final class MemorySearch {

    private MemorySearch() {}

    static <T> Stream<T> best(Collection<T> all, Function<T, List<String>> words, String typed) {
        var wanted = SearchWords.of(typed);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        var prefixed = all.stream().filter(one -> every(wanted, words.apply(one), String::startsWith));
        var containing = all.stream()
                .filter(one -> every(wanted, words.apply(one), String::contains)
                        && !every(wanted, words.apply(one), String::startsWith));
        return Stream.concat(prefixed, containing);
    }

    static boolean contains(List<String> words, String typed) {
        return every(SearchWords.of(typed), words, String::contains);
    }

    static List<String> words(Party.Snapshot card) {
        return SearchWords.of(
                card.identity().displayName(),
                card.contact().email() == null ? "" : card.contact().email().value());
    }

    private static boolean every(List<String> wanted, List<String> words, BiPredicate<String, String> test) {
        return wanted.stream().allMatch(want -> words.stream().anyMatch(word -> test.test(word, want)));
    }
}
