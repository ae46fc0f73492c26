package org.dossierwerk.adapters.web.adviser.scenario;

import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.scenario.ScenarioRefusal;

/** The appointment or product for which scenarios are started, in its dossier. */
record Started(ItemPath place, String title, boolean active, DossierViews.Details dossier) {

    /** @throws ScenarioRefusal.NotFound also when the item is not in that dossier */
    static Started at(DeskVisit visit, ItemPath place) {
        var check = visit.desk().documentChecks().of(place.item());
        if (!check.dossier().equals(place.dossier())) {
            throw new ScenarioRefusal.NotFound();
        }
        return new Started(
                place,
                check.itemTitle(),
                check.itemActive(),
                visit.desk().dossiers().get(place.dossier()));
    }

    DossierTree tree(DeskVisit visit) {
        return DossierTree.of(dossier, visit.words(), Spot.SCENARIO, place.item());
    }
}
