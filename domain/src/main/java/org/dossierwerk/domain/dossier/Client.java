package org.dossierwerk.domain.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierwerk.domain.party.PartyId;

/** For whom a dossier is: one or two people, or a company. */
public sealed interface Client {

    /** Empty for a company (DOS-10). */
    List<Applicant> applicants();

    /** The cards involved, the first applicant first. */
    List<PartyId> parties();

    /** Which of these applicants are the same people as those of another dossier, by their ids there. */
    default Map<ApplicantId, ApplicantId> sameAs(Client other) {
        var here = applicants().stream().collect(Collectors.toMap(Applicant::person, Applicant::id));
        return other.applicants().stream()
                .filter(applicant -> here.containsKey(applicant.person()))
                .collect(Collectors.toMap(Applicant::id, applicant -> here.get(applicant.person())));
    }

    <R> R fold(Cases<R> cases);

    interface Cases<R> {
        R household(Household household);

        R business(Business business);
    }

    /** One applicant, or two when there is a partner; none and three are refused (DOS-05, DOS-06). */
    record Household(List<Applicant> applicants) implements Client {

        private static final int MOST = 2;

        public Household {
            applicants = List.copyOf(applicants);
            if (applicants.isEmpty()) {
                throw new DossierRefusal.NoApplicant();
            }
            if (applicants.size() > MOST) {
                throw new DossierRefusal.TooManyApplicants();
            }
            if (applicants.stream().map(Applicant::person).distinct().count() < applicants.size()) {
                throw new DossierRefusal.SamePersonTwice();
            }
        }

        public boolean hasPartner() {
            return applicants.size() == MOST;
        }

        @Override
        public List<PartyId> parties() {
            return applicants.stream().map(Applicant::person).toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.household(this);
        }
    }

    /** A company, without applicants (DOS-10). */
    record Business(PartyId company) implements Client {

        @Override
        public List<Applicant> applicants() {
            return List.of();
        }

        @Override
        public List<PartyId> parties() {
            return List.of(company);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.business(this);
        }
    }
}
