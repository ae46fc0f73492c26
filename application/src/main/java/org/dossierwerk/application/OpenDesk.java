package org.dossierwerk.application;

import org.dossierwerk.application.access.PortalAccess;
import org.dossierwerk.application.appointment.Agenda;
import org.dossierwerk.application.appointment.AppointmentTypes;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.dossier.CardIndex;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.mail.MailTemplates;
import org.dossierwerk.application.mail.Mailing;
import org.dossierwerk.application.office.History;
import org.dossierwerk.application.office.OfficeAdministration;
import org.dossierwerk.application.office.Staff;

/** A desk as the office opens it. */
record OpenDesk(
        Dossiers dossiers,
        CardIndex cardIndex,
        Appointments appointments,
        Agenda agenda,
        Mailing mailing,
        MailTemplates mailTemplates,
        PortalAccess portalAccess,
        AppointmentTypes appointmentTypes,
        OfficeAdministration office,
        Staff staff,
        History history)
        implements Desk {}
