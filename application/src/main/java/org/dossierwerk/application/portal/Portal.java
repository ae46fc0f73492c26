package org.dossierwerk.application.portal;

import org.dossierwerk.application.documents.PortalDocuments;
import org.dossierwerk.application.portal.PortalViews.Overview;
import org.dossierwerk.application.portal.PortalViews.Visit;
import org.dossierwerk.domain.appointment.AppointmentId;

/** What one client sees: their own dossiers and nothing of others (POR-09). */
public interface Portal {

    Overview overview();

    /** An appointment of the client, as the client may see it. An inactive one is not found (APT-24). */
    Visit appointment(AppointmentId appointment);

    /** The appointment as a file to take along into a calendar (iCalendar, RFC 5545). */
    String calendarFile(AppointmentId appointment);

    /** What the client hands in and may open. */
    PortalDocuments documents();
}
