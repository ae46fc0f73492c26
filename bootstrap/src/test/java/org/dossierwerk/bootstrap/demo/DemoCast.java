package org.dossierwerk.bootstrap.demo;

import java.util.List;
import java.util.Map;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Language;

/**
 * Who and what there is once the office stands.
 *
 * @param staff by user name
 * @param dossiers with who advises in them
 */
record DemoCast(
        Map<String, UserId> staff,
        Map<String, LocationId> locations,
        Map<String, AppointmentTypeId> types,
        Map<String, CatalogueItemId> lists,
        Map<String, DocumentKindId> kinds,
        List<Case> dossiers) {

    /** @param adviser by user name */
    record Case(DossierId id, String adviser, Language language) {}

    List<Case> casesOf(String adviser) {
        return dossiers.stream().filter(one -> one.adviser().equals(adviser)).toList();
    }
}
