package org.dossierwerk.bootstrap.demo;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Opens the made-up dossiers, each by its own adviser. */
final class DemoDossiers {

    private final Office office;
    private final Map<String, UserId> staff;
    private final Map<String, CatalogueItemId> lists;
    private final Supplier<UUID> ids;

    DemoDossiers(Office office, Map<String, UserId> staff, Map<String, CatalogueItemId> lists, Supplier<UUID> ids) {
        this.office = office;
        this.staff = staff;
        this.lists = lists;
        this.ids = ids;
    }

    DossierId open(DemoDossier line) {
        var adviser = staff.get(line.adviser());
        var dossiers = office.as(Caller.user(adviser)).dossiers();
        var id = dossiers.open(new Dossiers.Open(
                new DossierId(ids.get()),
                client(line),
                new Dossier.Handling(adviser, staff.get(line.handler())),
                line.manner(),
                line.language(),
                lists.get(line.source())));
        dossiers.addProduct(id, new ProductId(UUID.randomUUID()), lists.get(line.product()), "");
        return id;
    }

    private Dossiers.ClientEntry client(DemoDossier line) {
        if (line.business()) {
            return new Dossiers.ClientEntry.Business(line.client());
        }
        return new Dossiers.ClientEntry.Household(
                applicant(line.client(), lists.get(line.income())),
                line.partner().map(partner -> applicant(partner, null)).orElse(null));
    }

    private static Dossiers.ApplicantEntry applicant(Dossiers.Who who, @Nullable CatalogueItemId income) {
        return new Dossiers.ApplicantEntry(null, who, income, null);
    }
}
