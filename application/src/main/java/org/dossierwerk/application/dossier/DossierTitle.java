package org.dossierwerk.application.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.dossierwerk.domain.party.Party;

/** What a dossier is called where there is one line for it: its clients' family names, or its company's name. */
public final class DossierTitle {

    private DossierTitle() {}

    /** @param clients the first applicant first; two of one family name are called by it once */
    public static String of(List<? extends Party.Identity> clients) {
        return clients.stream().map(DossierTitle::of).distinct().collect(Collectors.joining(" & "));
    }

    private static String of(Party.Identity client) {
        return client.fold(new Party.Identity.Cases<>() {
            @Override
            public String person(Party.Person person) {
                return person.name().family();
            }

            @Override
            public String company(Party.Company company) {
                return company.name();
            }
        });
    }
}
