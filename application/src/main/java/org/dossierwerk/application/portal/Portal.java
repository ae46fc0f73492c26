package org.dossierwerk.application.portal;

import org.dossierwerk.application.calendar.CalendarFeeds;
import org.dossierwerk.application.documents.ImportantDocuments;
import org.dossierwerk.application.documents.PortalDocuments;
import org.dossierwerk.application.portal.PortalViews.Overview;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.application.portal.PortalViews.Visit;
import org.dossierwerk.application.source.PortalSourceData;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.documents.FileId;

/** What one client sees: their own dossiers and nothing of others (POR-09). */
public interface Portal {

    Overview overview();

    /** An appointment of the client, as the client may see it. An inactive one is not found (APT-24). */
    Visit appointment(AppointmentId appointment);

    /** One thing to do, or done. One that was dropped, or that is not the client's, is not found. */
    Task task(ActionItemId task);

    /** Says that something is done, where saying so is enough. Saying so again changes nothing. */
    void report(ActionItemId task);

    /**
     * Signs a document that the client was asked to sign. Only the client does that (reading 66).
     *
     * @throws org.dossierwerk.domain.action.ActionItemRefusal.DocumentChanged when it is not the file that was seen
     */
    void sign(Sign command);

    /**
     * @param seen the file that was read
     * @param name as the one who signs writes it
     */
    record Sign(ActionItemId task, FileId seen, String name) {}

    /** The appointment as a file to take along into a calendar (iCalendar, RFC 5545). */
    String calendarFile(AppointmentId appointment);

    /** The client's own appointments, for calendar programs. */
    CalendarFeeds calendarFeeds();

    /** What the client hands in and may open. */
    PortalDocuments documents();

    /** Sharing data from a provider. */
    PortalSourceData sourceData();

    /** What there is to read for every client. */
    ImportantDocuments importantDocuments();
}
