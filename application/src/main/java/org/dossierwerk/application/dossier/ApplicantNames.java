package org.dossierwerk.application.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.party.Party;
import org.jspecify.annotations.Nullable;

/** What the applicants of a dossier are called, the first one first. */
public final class ApplicantNames {

    private final Map<ApplicantId, String> names;

    private ApplicantNames(Map<ApplicantId, String> names) {
        this.names = names;
    }

    public static ApplicantNames of(Dossier.Snapshot dossier, Stores stores) {
        var names = new LinkedHashMap<ApplicantId, String>();
        var applicants = dossier.client().applicants();
        var cards = stores
                .parties()
                .findAll(applicants.stream().map(Applicant::person).toList())
                .stream()
                .map(Party::snapshot)
                .collect(Collectors.toMap(
                        Party.Snapshot::id, card -> card.identity().displayName()));
        for (var applicant : applicants) {
            if (cards.containsKey(applicant.person())) {
                names.put(applicant.id(), cards.get(applicant.person()));
            }
        }
        return new ApplicantNames(names);
    }

    /** Empty for the dossier as a whole, and for one who is no longer an applicant. */
    public String of(@Nullable ApplicantId applicant) {
        return applicant == null ? "" : names.getOrDefault(applicant, "");
    }

    public List<Named> all() {
        return names.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
    }

    public record Named(ApplicantId id, String name) {}
}
