package org.dossierwerk.application.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.PartyRefusal;

/** Turns what was entered about clients into the client of a dossier, and writes the new cards of the index (DOS-09). */
final class Cast {

    private final Workbench bench;
    private final Choices choices;

    Cast(Workbench bench, Choices choices) {
        this.bench = bench;
        this.choices = choices;
    }

    /** @param before the applicants there were, whose roles and choices may stay as they are */
    Client of(ClientEntry entry, List<Applicant> before, LocalDate today) {
        if (entry instanceof ClientEntry.Business business) {
            var card = card(business.company(), today);
            if (!(card.identity() instanceof Party.Company)) {
                throw new DossierRefusal.NotACompany();
            }
            return new Client.Business(card.id());
        }
        var household = (ClientEntry.Household) entry;
        return new Client.Household(Stream.of(household.first(), household.partner())
                .filter(Objects::nonNull)
                .map(applicant -> applicant(applicant, applicant == household.first(), before, today))
                .toList());
    }

    private Applicant applicant(ApplicantEntry entry, boolean first, List<Applicant> before, LocalDate today) {
        var known = before.stream().filter(a -> a.id().equals(entry.id())).findFirst();
        choices.require(
                "incomeType",
                Catalogue.INCOME_TYPE,
                entry.incomeType(),
                known.map(Applicant::incomeType).orElse(null));
        choices.require(
                "clientProfile",
                Catalogue.CLIENT_PROFILE,
                entry.clientProfile(),
                known.map(Applicant::clientProfile).orElse(null));
        var card = card(entry.who(), today);
        if (first) {
            Applicant.requireReachable(card);
        }
        if (!(card.identity() instanceof Party.Person)) {
            throw new DossierRefusal.NotAPerson();
        }
        var id = known.map(Applicant::id).orElseGet(() -> new ApplicantId(bench.nextId()));
        return new Applicant(id, card.id(), entry.incomeType(), entry.clientProfile());
    }

    /** The card as it is in the index; a new one is entered, a known one stays as it is (DOS-08). */
    private Party.Snapshot card(Who who, LocalDate today) {
        var parties = bench.stores().parties();
        if (who instanceof Who.Known known) {
            return parties.find(known.party())
                    .orElseThrow(PartyRefusal.NotFound::new)
                    .snapshot();
        }
        var entered = (Who.New) who;
        var party = Party.enter(new PartyId(bench.nextId()), entered.identity(), entered.contact(), today, bench.now());
        parties.save(party);
        return party.snapshot();
    }
}
