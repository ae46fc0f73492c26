package org.dossierwerk.application.dossier;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;

final class WebFormService implements WebForm {

    private final Workbench bench;
    private final UserId adviser;
    private final Opening opening;

    WebFormService(Workbench bench, UserId adviser) {
        this.bench = bench;
        this.adviser = adviser;
        var stores = bench.stores();
        this.opening = new Opening(bench, new Choices(stores.office()), new Assignments(stores.users()));
    }

    @Override
    public DossierId apply(Application application) {
        return bench.stores().unitOfWork().call(() -> {
            if (bench.stores().dossiers().find(application.id()).isEmpty()) {
                opening.open(command(application, bench.settings()));
            }
            return application.id();
        });
    }

    private Open command(Application application, OfficeSettings settings) {
        var partner = application.partner();
        var household = new ClientEntry.Household(
                applicant(application.person(), application.contact()),
                partner == null ? null : applicant(partner.person(), partner.contact()));
        return new Open(
                application.id(),
                household,
                new Dossier.Handling(adviser, null),
                settings.formOfAddress(),
                settings.language(),
                settings.portalLeadSource());
    }

    private static ApplicantEntry applicant(Party.Person person, Party.Contact contact) {
        return new ApplicantEntry(null, new Who.New(person, contact), null, null);
    }
}
