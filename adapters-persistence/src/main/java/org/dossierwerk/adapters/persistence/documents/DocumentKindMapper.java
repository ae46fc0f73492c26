package org.dossierwerk.adapters.persistence.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;

/** Between document kinds and their rows. */
final class DocumentKindMapper implements Mapper<DocumentKind, DocumentKind.Snapshot, DocumentKindRow> {

    @Override
    public Class<DocumentKindRow> rows() {
        return DocumentKindRow.class;
    }

    @Override
    public UUID id(DocumentKind.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(DocumentKind.Snapshot state) {
        return state.version();
    }

    @Override
    public DocumentKind.Snapshot stateOf(DocumentKind aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public DocumentKind restore(DocumentKind.Snapshot state) {
        return DocumentKind.restore(state);
    }

    @Override
    public DocumentKindRow begin(UUID id, long version) {
        var row = new DocumentKindRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(DocumentKindRow row) {
        return row.version;
    }

    @Override
    public void apply(DocumentKind.Snapshot state, DocumentKindRow row) {
        var setup = state.setup();
        row.name = setup.name();
        row.nameKey = setup.name().toLowerCase(Locale.ROOT);
        row.explanation = setup.explanation();
        row.formats = setup.formats().stream().map(FileFormat::name).sorted().toArray(String[]::new);
        row.actionItemByDefault = setup.actionItemByDefault();
        row.maximumAge = setup.maximumAge();
        row.active = state.active();
    }

    @Override
    public DocumentKind.Snapshot read(DocumentKindRow row) {
        var formats = Arrays.stream(row.formats).map(FileFormat::valueOf).collect(Collectors.toSet());
        var setup = new DocumentKind.Setup(row.name, row.explanation, formats, row.actionItemByDefault, row.maximumAge);
        return new DocumentKind.Snapshot(new DocumentKindId(row.id), row.version, setup, row.active);
    }
}
