package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file of a requested document. It has no id of its own, since a file may be copied: its place tells it from others. */
@Embeddable
class FileVersionColumns {

    @Column(name = "file_id")
    UUID file;

    String name;

    long size;

    String sha256;

    int pages;

    @Column(name = "client_id")
    @Nullable
    UUID client;

    @Column(name = "staff_id")
    @Nullable
    UUID staff;

    @Nullable
    String provider;

    @Column(name = "received_at")
    Instant receivedAt;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "dated_on")
    @Nullable
    LocalDate datedOn;

    @Column(name = "origin_id")
    @Nullable
    UUID origin;

    @Nullable
    String virus;

    /** Files only ever join or leave at the end, so that those before keep their places. */
    static void apply(List<FileVersionColumns> rows, List<FileVersion> versions) {
        while (rows.size() > versions.size()) {
            rows.remove(rows.size() - 1);
        }
        for (int place = 0; place < versions.size(); place++) {
            if (place == rows.size()) {
                rows.add(new FileVersionColumns());
            }
            rows.get(place).apply(versions.get(place));
        }
    }

    private void apply(FileVersion version) {
        file = version.file().value();
        name = version.name();
        size = version.size();
        sha256 = version.sha256();
        pages = version.pages();
        client = version.by() instanceof UploadedBy.Client byClient
                ? byClient.person().value()
                : null;
        staff = version.by() instanceof UploadedBy.Staff byStaff
                ? byStaff.user().value()
                : null;
        provider = version.by() instanceof UploadedBy.Provider byProvider ? byProvider.name() : null;
        receivedAt = version.receivedAt();
        datedOn = version.datedOn();
        origin = version.origin() == null ? null : version.origin().value();
        virus = version.virus();
    }

    private UploadedBy by() {
        if (provider != null) {
            return new UploadedBy.Provider(provider);
        }
        return client == null ? new UploadedBy.Staff(new UserId(staff)) : new UploadedBy.Client(new PartyId(client));
    }

    FileVersion read() {
        return new FileVersion(
                new FileId(file),
                name,
                size,
                sha256,
                pages,
                by(),
                receivedAt,
                datedOn,
                origin == null ? null : new RequestedDocumentId(origin),
                virus);
    }
}
