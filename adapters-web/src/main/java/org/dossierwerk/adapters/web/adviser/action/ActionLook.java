package org.dossierwerk.adapters.web.adviser.action;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.documents.DocumentViews.Check;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemRefusal;

/** One look at the action items of an appointment or product. */
record ActionLook(
        DeskVisit visit, ItemPath place, DossierViews.Details dossier, Check check, List<Line> lines, LocalDate today) {

    /** @throws ActionItemRefusal.NotFound also when the item is not in that dossier */
    static ActionLook at(DeskVisit visit, ItemPath place, LocalDate today) {
        var check = visit.desk().documentChecks().of(place.item());
        if (!check.dossier().equals(place.dossier())) {
            throw new ActionItemRefusal.NotFound();
        }
        return new ActionLook(
                visit,
                place,
                visit.desk().dossiers().get(place.dossier()),
                check,
                visit.desk().actionItems().of(place.item()),
                today);
    }

    Words words() {
        return visit.words();
    }

    boolean workable() {
        return check.itemActive() && dossier.open();
    }

    Line line(ActionItemId action) {
        return lines.stream()
                .filter(line -> line.state().id().equals(action))
                .findFirst()
                .orElseThrow(ActionItemRefusal.NotFound::new);
    }

    String address(ActionItemId action) {
        return place.actions() + "/" + action.value();
    }
}
