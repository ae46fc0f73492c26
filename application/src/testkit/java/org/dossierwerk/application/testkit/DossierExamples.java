package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierNumber;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/** Dossiers, put together from what a test cares about. */
public final class DossierExamples {

    private DossierNumber number = DossierNumber.of(2026, Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1L << 40));
    private Client client = household(new PartyId(UUID.randomUUID()));
    private Dossier.Handling handling = new Dossier.Handling(new UserId(UUID.randomUUID()), null);
    private @Nullable CatalogueItemId leadSource;
    private Instant openedAt = Moments.NOW;

    private DossierExamples() {}

    /** A household's open dossier, spoken to formally in Dutch. */
    public static DossierExamples aDossier() {
        return new DossierExamples();
    }

    public static Client household(PartyId... persons) {
        return new Client.Household(List.of(persons).stream()
                .map(person -> new Applicant(new ApplicantId(UUID.randomUUID()), person, null, null))
                .toList());
    }

    public DossierExamples of(PartyId... persons) {
        return of(household(persons));
    }

    public DossierExamples of(Client changed) {
        client = changed;
        return this;
    }

    public DossierExamples advisedBy(UserId adviser) {
        return handledBy(adviser, null);
    }

    public DossierExamples handledBy(UserId adviser, @Nullable UserId caseHandler) {
        handling = new Dossier.Handling(adviser, caseHandler);
        return this;
    }

    public DossierExamples numbered(String changed) {
        number = new DossierNumber(changed);
        return this;
    }

    public DossierExamples from(CatalogueItemId changed) {
        leadSource = changed;
        return this;
    }

    public DossierExamples openedAt(Instant changed) {
        openedAt = changed;
        return this;
    }

    public Dossier build() {
        return Dossier.open(
                new DossierId(UUID.randomUUID()),
                number,
                client,
                handling,
                new Dossier.Manner(FormOfAddress.FORMAL, Language.NL),
                leadSource,
                openedAt);
    }
}
