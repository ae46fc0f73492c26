package org.dossierwerk.adapters.web.adviser.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Applicant;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Card;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Filling;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Told;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.dossier.Applications.Completion;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;

/** An application in the reader's words. */
record Telling(DeskVisit visit) {

    static String href(Application.Snapshot application) {
        return "/applications/" + application.id().value();
    }

    Told told(Application.Snapshot application) {
        var words = visit.words();
        var message = application.message();
        var dossier = application.dossier();
        return new Told(
                href(application),
                words.of(
                        "application.received",
                        message.sender(),
                        words.momentIn(visit.zone(), application.receivedAt())),
                product(message),
                message.productKind() != null,
                message.applicants().stream().map(this::applicant).toList(),
                application.fate() == Application.Fate.WAITING
                        ? ""
                        : words.of("application.fate." + application.fate().name()),
                dossier == null ? "" : "/dossiers/" + dossier.value());
    }

    /** Who applies, each by the whole name. */
    static String names(Application.Snapshot application) {
        return application.message().applicants().stream()
                .map(person -> person.identity().name().full())
                .collect(Collectors.joining(", "));
    }

    /** What is applied for; empty when the message does not tell. */
    String product(Application.Message message) {
        var kind = visit.desk().office().items(Catalogue.PRODUCT_KIND).stream()
                .filter(item -> item.id().equals(message.productKind()))
                .map(CatalogueItem::name)
                .findFirst()
                .orElse("");
        return kind.isEmpty() || message.description().isEmpty()
                ? kind + message.description()
                : kind + " · " + message.description();
    }

    private Applicant applicant(Application.Person person) {
        var terms = new ArrayList<Term>();
        for (var part : Part.values()) {
            part.of(person, visit.words())
                    .filter(value -> part != Part.NAME)
                    .ifPresent(value -> terms.add(new Term(part.label(visit.words()), value)));
        }
        return new Applicant(person.identity().name().full(), terms);
    }

    Card card(Completion completion) {
        var before = completion.before();
        var after = completion.after();
        var name = completion.applicant().identity().name().full();
        if (before == null || after == null) {
            return new Card(name, false, List.of());
        }
        var fillings = new ArrayList<Filling>();
        for (var part : Part.values()) {
            part.of(completion.applicant(), visit.words())
                    .ifPresent(said -> fillings.add(filling(part, said, before, after)));
        }
        return new Card(name, true, fillings);
    }

    private Filling filling(Part part, String said, Application.Person before, Application.Person after) {
        var words = visit.words();
        var value = part.of(after, words).orElse("");
        boolean filled = !part.of(before, words).equals(Optional.of(value));
        return new Filling(part.label(words), value, said.equals(value) ? "" : said, filled);
    }

    /** The parts of a card that a message can tell, in the order they are read. */
    private enum Part {
        NAME(
                "application.name",
                words -> person -> Optional.of(person.identity().name().full())),
        BIRTH_DATE(
                "card.field.birthDate",
                words -> person ->
                        Optional.ofNullable(person.identity().birthDate()).map(words::dateWithYear)),
        EMAIL(
                "card.field.email",
                words -> person -> Optional.ofNullable(person.contact().email()).map(email -> email.value())),
        PHONE(
                "card.field.phone",
                words -> person -> Optional.ofNullable(person.contact().phone()).map(phone -> phone.value())),
        ADDRESS(
                "card.address",
                words -> person ->
                        Optional.ofNullable(person.contact().address()).map(address -> address.line()));

        private final String label;
        private final Function<Words, Function<Application.Person, Optional<String>>> value;

        Part(String label, Function<Words, Function<Application.Person, Optional<String>>> value) {
            this.label = label;
            this.value = value;
        }

        String label(Words words) {
            return words.of(label);
        }

        Optional<String> of(Application.Person person, Words words) {
            return value.apply(words).apply(person);
        }
    }
}
