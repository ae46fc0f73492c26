package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Whose portal somebody of the office has open: the applicant of a dossier that the address names (POR-06).
 *
 * @param applicant of that dossier
 */
public record OpenedPortal(DossierId dossier, ApplicantId applicant) {

    /** What the addresses of the pages begin with. */
    public String root() {
        return back() + "/view";
    }

    /** The page it is opened from. */
    String back() {
        return "/dossiers/" + dossier.value() + "/portal/" + applicant.value();
    }

    static OpenedPortal of(HttpServletRequest request) {
        return new OpenedPortal(new DossierId(id(request, "dossier")), new ApplicantId(id(request, "applicant")));
    }

    private static UUID id(HttpServletRequest request, String variable) {
        try {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                            && named.get(variable) instanceof String text
                    ? UUID.fromString(text)
                    : notThere();
        } catch (IllegalArgumentException noId) {
            return notThere();
        }
    }

    private static UUID notThere() {
        throw new DossierRefusal.NotFound();
    }
}
