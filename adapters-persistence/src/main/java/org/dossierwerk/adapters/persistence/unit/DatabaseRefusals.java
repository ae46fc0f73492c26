package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What the database refuses, in the words of the domain. */
final class DatabaseRefusals {

    private static final Map<String, Supplier<Refusal>> BY_CONSTRAINT = Map.ofEntries(
            Map.entry("appointment_no_overlap", () -> new AppointmentRefusal.AdviserOccupied(List.of())),
            Map.entry("appointment_one_seat", StaleVersion::new),
            Map.entry("office_user_name", AccessRefusal.UserNameTaken::new),
            Map.entry("account_user_name", AccessRefusal.UserNameTaken::new),
            Map.entry("account_of_user", StaleVersion::new),
            Map.entry("account_of_person", StaleVersion::new),
            Map.entry("catalogue_item_code", () -> new OfficeRefusal.Taken("code")),
            Map.entry("mail_template_occasion", () -> new OfficeRefusal.Taken("occasion")),
            Map.entry("mail_draft_once", StaleVersion::new),
            Map.entry("mail_message_once", StaleVersion::new),
            Map.entry("mail_message_reminds_once", StaleVersion::new),
            Map.entry("mail_message_reminds_of_appointment_once", StaleVersion::new),
            Map.entry("document_kind_name", DocumentRefusal.KindTwice::new),
            Map.entry("document_check_of_appointment", StaleVersion::new),
            Map.entry("document_check_of_product", StaleVersion::new),
            Map.entry("action_item_of_document", StaleVersion::new),
            Map.entry("calendar_copy_once", StaleVersion::new),
            Map.entry("outside_change_open_once", StaleVersion::new),
            Map.entry("scenario_name", ScenarioRefusal.NameTaken::new),
            // An appointment that leaves no trace while somebody begins to work on it (APT-21)
            Map.entry("document_check_appointment", StaleVersion::new),
            Map.entry("action_item_appointment", StaleVersion::new),
            Map.entry("scenario_run_appointment", StaleVersion::new),
            Map.entry("alert_appointment", StaleVersion::new));

    private DatabaseRefusals() {}

    /** The refusal it stands for, or the failure itself when it stands for none. */
    static RuntimeException of(PersistenceException failure) {
        if (failure instanceof OptimisticLockException || failure instanceof EntityExistsException) {
            return new StaleVersion();
        }
        var constraint = constraint(failure);
        if (constraint == null) {
            return failure;
        }
        if (constraint.endsWith("_pkey")) {
            return new StaleVersion();
        }
        var refusal = BY_CONSTRAINT.get(constraint);
        return refusal == null ? failure : refusal.get();
    }

    private static @Nullable String constraint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                return sql.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }
}
