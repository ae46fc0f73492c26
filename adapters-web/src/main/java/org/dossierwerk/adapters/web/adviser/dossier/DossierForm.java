package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.dossier.DossierViews.Match;

/**
 * The form of a dossier as the pages for a new one and for changing one show it.
 *
 * @param action where it is sent
 * @param back the page to leave it for
 * @param matches cards that may be who was typed, by the prefix of the fields
 * @param known the names of applicants, or of the company, that the dossier already has, by the prefix of their fields
 * @param dirty whether it holds what is not stored yet
 */
public record DossierForm(
        String action,
        String back,
        Form form,
        DossierChoices choices,
        Map<String, List<Match>> matches,
        Map<String, Known> known,
        boolean dirty,
        Optional<Conflict> conflict) {

    /** A card that the dossier already holds. */
    public record Known(String name, String href) {}

    public List<Option> kinds(Words words) {
        return List.of(
                new Option("household", words.of("dossier.kind.household"), false),
                new Option("business", words.of("dossier.kind.business"), false));
    }

    public boolean isNew() {
        return known.isEmpty();
    }

    public boolean business() {
        return form.value("kind").equals("business");
    }

    public List<FieldError> errors() {
        return form.errors();
    }

    List<Match> matchesOf(String prefix) {
        return matches.getOrDefault(prefix, List.of());
    }

    /** Cards to choose from beside the fields of one applicant. */
    public record Matches(String prefix, List<Match> matches, Form form) {

        public List<Option> options(Words words) {
            var cards = matches.stream().map(match -> option(match, words));
            var somebodyNew = new Option(ApplicantFields.NEW, words.of("dossier.match.new"), false);
            return form.options(
                    prefix + "match",
                    Stream.concat(cards, Stream.of(somebodyNew)).toList());
        }

        private static Option option(Match match, Words words) {
            var same = words.of(
                    match.sameName() && match.sameEmail()
                            ? "dossier.match.same-both"
                            : match.sameEmail() ? "dossier.match.same-email" : "dossier.match.same-name");
            var hint = Stream.of(match.email(), match.address(), same)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
            return new Option(match.id().value().toString(), words.of("dossier.match.this", match.name()), false, hint);
        }
    }

    public Matches part(String prefix) {
        return new Matches(prefix, matchesOf(prefix), form);
    }
}
