package org.dossierwerk.adapters.web.adviser.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.documents.DocumentViews.Check;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;

/** One look at a document check: whose it is, what it holds now, and which of its rows are shown. */
record Look(DeskVisit visit, ItemPath place, Show show, DossierViews.Details dossier, Check check, LocalDate today) {

    /** @throws DocumentRefusal.NotFound also when the item is not in that dossier */
    static Look at(DeskVisit visit, ItemPath place, Input input, LocalDate today) {
        var check = visit.desk().documentChecks().of(place.item());
        if (!check.dossier().equals(place.dossier())) {
            throw new DocumentRefusal.NotFound();
        }
        var dossier = visit.desk().dossiers().get(place.dossier());
        return new Look(visit, place, Show.of(input), dossier, check, today);
    }

    Words words() {
        return visit.words();
    }

    /** Whether anything can be asked for, judged or changed; what is read stays (APT-25). */
    boolean workable() {
        return check.itemActive() && dossier.open();
    }

    /** All rows in the order of the board: those for the dossier as a whole, then those of each applicant. */
    List<Row> rows() {
        var order = new ArrayList<String>();
        order.add("");
        check.applicants().forEach(applicant -> order.add(applicant.name()));
        return check.rows().stream()
                .sorted(Comparator.comparing(row -> order.indexOf(row.applicant())))
                .toList();
    }

    List<Row> shown() {
        return rows().stream().filter(show::shows).toList();
    }

    Row row(RequestedDocumentId document) {
        return check.rows().stream()
                .filter(row -> row.document().id().equals(document))
                .findFirst()
                .orElseThrow(DocumentRefusal.NotFound::new);
    }

    String board() {
        return place.documents() + show.query();
    }

    /** Where the panel of a document is. */
    String panel(Row row) {
        return place.documents() + "/" + row.document().id().value() + show.query();
    }

    /** Where something is done about a document. */
    String action(Row row, String what) {
        return place.documents() + "/" + row.document().id().value() + "/" + what + show.query();
    }

    /** A document's name, and of whom it is wanted where that is somebody. */
    static String name(Row row) {
        var name = row.kind().setup().name();
        return row.applicant().isEmpty() ? name : name + " · " + row.applicant();
    }
}
