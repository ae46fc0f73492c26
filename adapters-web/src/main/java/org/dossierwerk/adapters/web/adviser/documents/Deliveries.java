package org.dossierwerk.adapters.web.adviser.documents;

import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Delivery;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Remark;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Sent;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.documents.UploadViews;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.Move;
import org.dossierwerk.domain.documents.Upload.State;

/** What is on its way to a document, whoever sent it, and where more is sent (DOC-10). */
final class Deliveries {

    private final Look look;

    Deliveries(Look look) {
        this.look = look;
    }

    /** What clients said with what was handed in, the latest first. */
    List<Remark> remarks(Row row) {
        return uploads(row)
                .filter(upload -> !upload.remark().isEmpty())
                .map(upload -> new Remark(
                        upload.remark(),
                        look.words()
                                .of(
                                        "documents.remark-of",
                                        new Files(look).by(upload.by()),
                                        look.words().momentIn(look.visit().zone(), upload.sentAt()))))
                .toList();
    }

    private Stream<UploadViews.Line> uploads(Row row) {
        return look.visit().desk().uploads().of(look.place().item()).stream()
                .filter(upload -> upload.document().equals(row.document().id()));
    }

    Delivery of(Row row, String refused) {
        var id = row.document().id();
        var part = look.place().documents() + "/" + id.value() + "/files";
        boolean awaited = look.workable() && Move.RECEIVE.leadsFrom(row.state());
        return new Delivery(
                part,
                uploads(row)
                        .filter(upload -> isNews(upload, row))
                        .map(this::sent)
                        .toList(),
                awaited
                        ? Sending.form(
                                look.words(),
                                part,
                                look.visit().desk().uploads().accepted(id),
                                refused)
                        : null);
    }

    /** What was refused before the document got further is history. */
    private static boolean isNews(UploadViews.Line upload, Row row) {
        return upload.state() == State.CHECKING
                || upload.state() == State.REFUSED
                        && !upload.since().isBefore(row.document().progress().since());
    }

    private Sent sent(UploadViews.Line upload) {
        var flaw = upload.flaw();
        var names = String.join(", ", upload.files());
        return flaw == null
                ? new Sent(names, look.words().of("portal.upload.checking"), false)
                : new Sent(
                        names,
                        Refusals.sentence(look.words(), new DocumentRefusal.Unusable(flaw.problem(), flaw.name())),
                        true);
    }
}
