package org.dossierwerk.adapters.persistence.dossier;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.CatalogueItemId;

/** Between applications and their rows. */
final class ApplicationMapper implements Mapper<Application, Application.Snapshot, ApplicationRow> {

    @Override
    public Class<ApplicationRow> rows() {
        return ApplicationRow.class;
    }

    @Override
    public UUID id(Application.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Application.Snapshot state) {
        return state.version();
    }

    @Override
    public Application.Snapshot stateOf(Application aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Application restore(Application.Snapshot state) {
        return Application.restore(state);
    }

    @Override
    public ApplicationRow begin(UUID id, long version) {
        var row = new ApplicationRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(ApplicationRow row) {
        return row.version;
    }

    @Override
    public void apply(Application.Snapshot state, ApplicationRow row) {
        var message = state.message();
        row.receivedAt = state.receivedAt();
        row.sender = message.sender();
        row.applicants = ApplicantJson.write(message.applicants());
        row.productKind =
                message.productKind() == null ? null : message.productKind().value();
        row.description = message.description();
        row.fate = state.fate();
        row.dossier = state.dossier() == null ? null : state.dossier().value();
    }

    @Override
    public Application.Snapshot read(ApplicationRow row) {
        var message = new Application.Message(
                row.sender,
                ApplicantJson.read(row.applicants),
                row.productKind == null ? null : new CatalogueItemId(row.productKind),
                row.description);
        return new Application.Snapshot(
                new ApplicationId(row.id),
                row.version,
                row.receivedAt,
                message,
                row.fate,
                row.dossier == null ? null : new DossierId(row.dossier));
    }
}
