package org.dossierwerk.application.portal;

import org.dossierwerk.application.portal.PortalViews.Overview;
import org.dossierwerk.application.portal.PortalViews.Visit;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Invitation;

/** What one client sees: their own dossiers and nothing of others (POR-09). */
public interface Portal {

    Overview overview();

    /** An appointment of the client, as the client may see it. An inactive one is not found (APT-24). */
    Visit appointment(AppointmentId appointment);

    /** The appointment as a calendar file takes it. */
    Invitation calendarEntry(AppointmentId appointment);
}
