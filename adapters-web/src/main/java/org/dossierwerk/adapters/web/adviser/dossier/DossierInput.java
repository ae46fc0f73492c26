package org.dossierwerk.adapters.web.adviser.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierwerk.adapters.web.adviser.party.CardFields;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.dossier.Dossier.Handling;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a dossier, read as what a conversation takes; what is wrong is noted in the input. */
final class DossierInput {

    private static final Set<String> SHARED =
            Set.of("adviser", "caseHandler", "formOfAddress", "language", "leadSource");
    private static final Set<String> OF_APPLICANT = Set.of("incomeType", "clientProfile");

    private final Input input;
    private final ApplicantFields first;
    private final ApplicantFields partner;
    private final ApplicantFields company;

    DossierInput(DeskVisit visit, Input input, LocalDate today) {
        var cards = visit.desk().cardIndex();
        var country = OfficeCountry.of(visit.office().language());
        this.input = input;
        this.first = new ApplicantFields(ApplicantFields.FIRST, input, cards, today, country);
        this.partner = new ApplicantFields(ApplicantFields.PARTNER, input, cards, today, country);
        this.company = new ApplicantFields(ApplicantFields.COMPANY, input, cards, today, country);
    }

    boolean business() {
        return input.text("kind").equals("business");
    }

    @Nullable
    ClientEntry client() {
        return business() ? companyEntry() : household();
    }

    @Nullable
    Handling handling() {
        var adviser = input.require("adviser", typed -> typed) == null ? null : input.id("adviser", UserId::new);
        var handler = input.id("caseHandler", UserId::new);
        return adviser == null ? null : new Handling(adviser, handler);
    }

    @Nullable
    FormOfAddress formOfAddress() {
        return input.choice("formOfAddress", FormOfAddress.class);
    }

    @Nullable
    Language language() {
        return input.choice("language", Language.class);
    }

    @Nullable
    CatalogueItemId leadSource() {
        return input.id("leadSource", CatalogueItemId::new);
    }

    /** The matches to choose from, by the prefix of the fields they belong to. */
    Map<String, List<Match>> matches() {
        var matches = new LinkedHashMap<String, List<Match>>();
        for (var fields : business() ? List.of(company) : List.of(first, partner)) {
            if (fields != partner || hasPartner()) {
                matches.put(fields.prefix(), fields.matches());
            }
        }
        return matches;
    }

    /** Notes what the conversation refused, at the field of this form that it means. */
    void note(Refusal refusal) {
        var field = refusal.field();
        if (field == null) {
            input.note(refusal);
        } else if (SHARED.contains(field)) {
            input.note(field, refusal);
        } else if (OF_APPLICANT.contains(field)) {
            input.note(ApplicantFields.FIRST + field, refusal);
        } else if (refusal.code().equals("dossier.samePersonTwice")) {
            input.note(ApplicantFields.PARTNER + "lastName", refusal);
        } else if (CardFields.named(field) == null) {
            input.note("", refusal);
        } else {
            input.note((business() ? ApplicantFields.COMPANY : ApplicantFields.FIRST) + field, refusal);
        }
    }

    private boolean hasPartner() {
        return input.checked("partner");
    }

    private @Nullable ClientEntry household() {
        var applicant = first.applicant();
        if (!hasPartner()) {
            if (partner.typed()) {
                input.note("partner", new InvalidValue("partner", "dossier.partnerUndecided"));
            }
            return applicant == null ? null : new ClientEntry.Household(applicant, null);
        }
        var other = partner.applicant();
        return applicant == null || other == null ? null : new ClientEntry.Household(applicant, other);
    }

    private @Nullable ClientEntry companyEntry() {
        Who who = company.company();
        return who == null ? null : new ClientEntry.Business(who);
    }
}
