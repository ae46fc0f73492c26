package org.dossierwerk.application;

import org.dossierwerk.application.access.ApiTokens;
import org.dossierwerk.application.access.PortalAccess;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.appointment.Agenda;
import org.dossierwerk.application.appointment.AppointmentTypes;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.FreeTimes;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.calendar.CalendarFeeds;
import org.dossierwerk.application.calendar.CalendarLinks;
import org.dossierwerk.application.calendar.OfficeCalendars;
import org.dossierwerk.application.calendar.OutsideChanges;
import org.dossierwerk.application.calendar.ParkedCopies;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.documents.DocumentKinds;
import org.dossierwerk.application.documents.Downloads;
import org.dossierwerk.application.documents.StandardDocuments;
import org.dossierwerk.application.documents.Tray;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.application.dossier.Applications;
import org.dossierwerk.application.dossier.CardIndex;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.dossier.Products;
import org.dossierwerk.application.mail.Composer;
import org.dossierwerk.application.mail.DocumentNotices;
import org.dossierwerk.application.mail.LetterTemplates;
import org.dossierwerk.application.mail.MailLedger;
import org.dossierwerk.application.mail.MailTemplates;
import org.dossierwerk.application.mail.Mailing;
import org.dossierwerk.application.mail.Returns;
import org.dossierwerk.application.office.History;
import org.dossierwerk.application.office.Holidays;
import org.dossierwerk.application.office.OfficeAdministration;
import org.dossierwerk.application.office.Staff;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.application.scenario.Scenarios;
import org.dossierwerk.application.scenario.Triggers;
import org.dossierwerk.application.source.SourceData;
import org.dossierwerk.application.work.WorkQueue;

/**
 * The adviser's side of the office, for one caller. Each conversation checks that caller's rights and what the caller may
 * see: {@link org.dossierwerk.domain.shared.Refusal.Kind#NOT_ALLOWED} for a missing right, {@code NOT_FOUND} for what is
 * not theirs to know of.
 */
public interface Desk {

    Dossiers dossiers();

    Products products();

    Applications applications();

    CardIndex cardIndex();

    Appointments appointments();

    FreeTimes freeTimes();

    GroupAppointments groupAppointments();

    Agenda agenda();

    CalendarFeeds calendarFeeds();

    CalendarLinks calendarLinks();

    OfficeCalendars officeCalendars();

    ParkedCopies parkedCopies();

    OutsideChanges outsideChanges();

    DocumentChecks documentChecks();

    Uploads uploads();

    Downloads downloads();

    Tray tray();

    ActionItems actionItems();

    SourceData sourceData();

    ScenarioRuns scenarioRuns();

    WorkQueue workQueue();

    Mailing mailing();

    MailLedger mailLedger();

    DocumentNotices documentNotices();

    Composer composer();

    MailTemplates mailTemplates();

    LetterTemplates letterTemplates();

    Returns returns();

    PortalAccess portalAccess();

    ApiTokens apiTokens();

    AppointmentTypes appointmentTypes();

    DocumentKinds documentKinds();

    StandardDocuments standardDocuments();

    Scenarios scenarios();

    Triggers triggers();

    OfficeAdministration office();

    Holidays holidays();

    Staff staff();

    History history();
}
