package org.dossierwerk.application.portal;

import java.util.List;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** What a client reads; it has no word of what is internal. */
public final class PortalViews {

    private PortalViews() {}

    /**
     * @param dossiers the open ones the client is applicant in, newest first; the first is the one shown
     * @param coming the appointments to come or under way, soonest first
     * @param past the earlier ones, latest first
     */
    public record Overview(
            String officeName,
            PersonName client,
            FormOfAddress formOfAddress,
            Language language,
            List<DossierLine> dossiers,
            List<Visit> coming,
            List<Visit> past,
            @Nullable Contact adviser,
            @Nullable Contact caseHandler) {}

    public record DossierLine(String number, String title) {}

    /** Somebody to call or write to (POR-07). */
    public record Contact(String name, String initials, int hue, String jobTitle, String phone, String email) {}

    /** An appointment as the client may see it (reading 73); never its type or its result (reading 6). */
    public record Visit(
            AppointmentId id,
            String title,
            String remarks,
            AgreedTime time,
            Channel channel,
            String place,
            String adviserName,
            boolean over) {}
}
