package org.dossierwerk.adapters.web.adviser.product;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.product.ProductScreens.Found;
import org.dossierwerk.adapters.web.adviser.product.ProductScreens.Involved;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.WayBack;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.PartyRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One product: its status with explanation (PRD-04), what the client sees (PRD-02), and who is involved (DOS-17). */
@Controller
class ProductPage {

    private static final int MOST_FOUND = 8;
    private static final String FORM = "product";

    private final Pages pages;

    ProductPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(Shown.PATH)
    ModelAndView show(
            DeskVisit visit, @PathVariable("dossier") DossierId dossier, @PathVariable("product") ProductId product) {
        var shown = Shown.at(visit, dossier, product);
        var known = shown.known();
        var form = ProductForm.of(known.product(), known.version());
        return page(visit, HttpStatus.OK, shown, form, false, Optional.empty());
    }

    /** Searches the card index, adds somebody or takes somebody off in what is typed; nothing is saved. */
    @PostMapping(Shown.PATH + "/draft")
    ModelAndView draft(
            DeskVisit visit,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("product") ProductId product,
            Input input) {
        var drafted = ProductForm.drafted(input.form(visit.words()), input.text("do"));
        return page(visit, HttpStatus.OK, Shown.at(visit, dossier, product), drafted, true, Optional.empty());
    }

    @PostMapping(Shown.PATH)
    ModelAndView change(
            DeskVisit visit,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("product") ProductId product,
            Input input,
            HttpServletRequest request) {
        var shown = Shown.at(visit, dossier, product);
        var changed = ProductForm.read(input, shown.known().product());
        var refused =
                input.submit(() -> visit.desk().products().change(requireNonNull(changed), input.number("version")));
        if (refused == null) {
            say(request, shown, Shown.at(visit, dossier, product));
            return Redirects.to(shown.href());
        }
        var typed = input.form(visit.words());
        return refused == HttpStatus.PRECONDITION_FAILED
                ? conflict(visit, shown, typed)
                : page(visit, refused, shown, typed, true, Optional.empty());
    }

    /** Setting a product aside is undone with all that was saved along with it, while nobody saved anything after it. */
    private static void say(HttpServletRequest request, Shown before, Shown after) {
        if (before.known().product().active() && !after.known().product().active()) {
            var stored = ProductForm.of(before.known().product(), after.known().version());
            Flashes.say(request, new WayBack(after.href(), stored), "product.set-aside");
        } else {
            Flashes.say(request, "product.saved");
        }
    }

    private ModelAndView conflict(DeskVisit visit, Shown shown, Form typed) {
        var words = visit.words();
        var known = shown.known();
        var stored = ProductForm.of(known.product(), known.version());
        var names = new HashMap<String, String>(names(visit, shown, typed));
        names.putAll(names(visit, shown, stored));
        statuses(visit, typed).forEach(option -> names.put(option.value(), option.label()));
        names.put("true", words.of("common.yes"));
        var conflict = new Conflict(
                words.of("product.this"),
                shown.href(),
                FORM,
                Conflict.between(stored, typed, ProductForm.labels(words), names));
        var again = typed.with("version", stored.value("version"));
        return page(visit, HttpStatus.PRECONDITION_FAILED, shown, again, true, Optional.of(conflict));
    }

    private ModelAndView page(
            DeskVisit visit, HttpStatus status, Shown shown, Form form, boolean drafted, Optional<Conflict> conflict) {
        var names = names(visit, shown, form);
        var searched = form.value("q").strip();
        return pages.show(
                status,
                "adviser/product/product",
                visit.frame(shown.kind(), Section.DOSSIERS),
                new ProductScreens.Product(
                        shown.tree(visit),
                        shown.href(),
                        form,
                        form.options("status", statuses(visit, form)),
                        ProductForm.parties(form).stream()
                                .map(id -> new Involved(
                                        id,
                                        names.getOrDefault(id, visit.words().of("product.party-unknown")),
                                        ProductForm.role(id)))
                                .toList(),
                        searched,
                        found(visit, form, searched),
                        visit.may(Right.MOVE_PRODUCTS) ? shown.href() + "/move" : "",
                        shown.dossier().open(),
                        drafted,
                        conflict));
    }

    private static List<Option> statuses(DeskVisit visit, Form form) {
        return visit.desk().office().items(Catalogue.PRODUCT_STATUS).stream()
                .filter(item -> item.active()
                        || form.value("status").equals(item.id().value().toString()))
                .map(item -> new Option(item.id().value().toString(), item.name(), false))
                .toList();
    }

    /** What the cards of those in the form are called: those of the product, and those that were just found. */
    private static Map<String, String> names(DeskVisit visit, Shown shown, Form form) {
        var names = new HashMap<String, String>();
        shown.known()
                .partyNames()
                .forEach((party, name) -> names.put(party.value().toString(), name));
        for (var id : ProductForm.parties(form)) {
            if (!names.containsKey(id)) {
                name(visit, id).ifPresent(name -> names.put(id, name));
            }
        }
        return names;
    }

    private static Optional<String> name(DeskVisit visit, String id) {
        try {
            var card = visit.desk().cardIndex().get(new PartyId(UUID.fromString(id)));
            return Optional.of(card.identity().displayName());
        } catch (PartyRefusal | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static List<Found> found(DeskVisit visit, Form form, String searched) {
        return searched.isEmpty()
                ? List.of()
                : visit.desk().cardIndex().search(searched).stream()
                        .filter(match -> !ProductForm.parties(form)
                                .contains(match.id().value().toString()))
                        .limit(MOST_FOUND)
                        .map(match -> new Found(
                                match.id().value().toString(),
                                match.name(),
                                Stream.of(match.email(), match.address())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" · "))))
                        .toList();
    }
}
