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
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What the database refuses, in the words of the domain. */
final class DatabaseRefusals {

    private static final Map<String, Supplier<Refusal>> BY_CONSTRAINT = Map.of(
            "appointment_no_overlap", () -> new AppointmentRefusal.AdviserOccupied(List.of()),
            "office_user_name", AccessRefusal.UserNameTaken::new,
            "account_user_name", AccessRefusal.UserNameTaken::new,
            "account_of_user", StaleVersion::new,
            "account_of_person", StaleVersion::new,
            "catalogue_item_code", () -> new OfficeRefusal.Taken("code"),
            "mail_template_occasion", () -> new OfficeRefusal.Taken("occasion"),
            "mail_message_once", StaleVersion::new);

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
