package org.dossierwerk.adapters.web.shared;

import java.util.UUID;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.work.AlertId;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handler methods take ids of the domain from a path; what is no id at all is not found. */
@Component
class Ids implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, DossierId.class, text -> new DossierId(UUID.fromString(text)));
        registry.addConverter(String.class, AppointmentId.class, text -> new AppointmentId(UUID.fromString(text)));
        registry.addConverter(
                String.class, RequestedDocumentId.class, text -> new RequestedDocumentId(UUID.fromString(text)));
        registry.addConverter(
                String.class, StandardDocumentId.class, text -> new StandardDocumentId(UUID.fromString(text)));
        registry.addConverter(String.class, FileId.class, text -> new FileId(UUID.fromString(text)));
        registry.addConverter(String.class, UploadId.class, text -> new UploadId(UUID.fromString(text)));
        registry.addConverter(String.class, TrayFileId.class, text -> new TrayFileId(UUID.fromString(text)));
        registry.addConverter(String.class, ActionItemId.class, text -> new ActionItemId(UUID.fromString(text)));
        registry.addConverter(String.class, ProductId.class, text -> new ProductId(UUID.fromString(text)));
        registry.addConverter(String.class, ScenarioRunId.class, text -> new ScenarioRunId(UUID.fromString(text)));
        registry.addConverter(String.class, ApplicationId.class, text -> new ApplicationId(UUID.fromString(text)));
        registry.addConverter(String.class, OutsideChangeId.class, text -> new OutsideChangeId(UUID.fromString(text)));
        registry.addConverter(String.class, AlertId.class, text -> new AlertId(UUID.fromString(text)));
    }
}
