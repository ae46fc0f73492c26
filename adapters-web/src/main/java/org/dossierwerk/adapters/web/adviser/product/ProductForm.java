package org.dossierwerk.adapters.web.adviser.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.RowOrder;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.Product.Involved;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** The form of a product. Who is involved is searched for, added and removed by sending the form as a draft. */
final class ProductForm {

    private static final String PARTIES = "party";

    private ProductForm() {}

    static Form of(Product product, long version) {
        var standing = product.standing();
        var status = standing.status();
        var form = Form.empty()
                .with("version", Long.toString(version))
                .with("description", product.description())
                .with("status", status == null ? "" : status.value().toString())
                .with("explanation", standing.explanation())
                .with("active", product.active() ? "true" : "")
                .with("clientMayView", product.clientMayView() ? "true" : "")
                .withAll(
                        PARTIES,
                        product.parties().stream()
                                .map(involved -> involved.party().value().toString())
                                .toList());
        for (var involved : product.parties()) {
            form = form.with(role(involved.party().value().toString()), involved.role());
        }
        return form;
    }

    /** The draft after what its button asks: a party more or less. */
    static Form drafted(Form form, String asked) {
        var parties = new ArrayList<>(form.all(PARTIES));
        if (asked.startsWith("add:")) {
            var added = asked.substring("add:".length());
            if (!parties.contains(added)) {
                parties.add(added);
            }
            return form.withAll(PARTIES, parties).with("q", "");
        }
        return form.withAll(PARTIES, RowOrder.after(parties, asked));
    }

    static String role(String party) {
        return "role-" + party;
    }

    static List<String> parties(Form form) {
        return form.all(PARTIES);
    }

    /** The product as it was typed; null when something was refused. */
    static @Nullable Product read(Input input, Product known) {
        var description = input.attempt("description", () -> Text.line("description", input.text("description"), 200));
        var status = input.id("status", CatalogueItemId::new);
        var standing = input.group("", () -> new Product.Standing(status, input.text("explanation")));
        var parties = new ArrayList<Involved>();
        for (var party : input.texts(PARTIES)) {
            var involved = input.attempt(role(party), () -> new Involved(id(party), input.text(role(party))));
            if (involved != null) {
                parties.add(involved);
            }
        }
        if (input.wrong() || description == null || standing == null) {
            return null;
        }
        return new Product(
                known.id(),
                known.kind(),
                description,
                standing,
                input.checked("active"),
                input.checked("clientMayView"),
                parties);
    }

    /** The fields to compare when somebody else saved first, by their names. */
    static Map<String, String> labels(Words words) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("description", words.of("product.description"));
        labels.put("status", words.of("product.status"));
        labels.put("explanation", words.of("product.explanation"));
        labels.put("active", words.of("product.active"));
        labels.put("clientMayView", words.of("product.clientMayView"));
        labels.put(PARTIES, words.of("product.parties"));
        return labels;
    }

    private static PartyId id(String typed) {
        try {
            return new PartyId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidValue("party", "office.unknownChoice");
        }
    }
}
