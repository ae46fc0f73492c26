package org.dossierwerk.adapters.web.adviser.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.FileFacts;
import org.dossierwerk.adapters.web.adviser.documents.TrayScreens.File;
import org.dossierwerk.adapters.web.adviser.documents.TrayScreens.Sorting;
import org.dossierwerk.adapters.web.adviser.documents.TrayScreens.Tray;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.Move;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.jspecify.annotations.Nullable;

/** The tray of a document check, and the panel of one of its files. */
final class TrayFiles {

    private final Look look;

    TrayFiles(Look look) {
        this.look = look;
    }

    /** @throws DocumentRefusal.NotFound when it is not in this tray, or there is nothing to see yet */
    TrayFile.Snapshot lying(TrayFileId id) {
        return files().stream()
                .filter(file -> file.id().equals(id))
                .filter(file -> file.state() == TrayFile.State.LYING)
                .findFirst()
                .orElseThrow(DocumentRefusal.NotFound::new);
    }

    /** @throws DocumentRefusal.NotFound when it was sent to the tray of something else */
    void requireHere(TrayFileId id) {
        if (files().stream().noneMatch(file -> file.id().equals(id))) {
            throw new DocumentRefusal.NotFound();
        }
    }

    private List<TrayFile.Snapshot> files() {
        return look.visit().desk().tray().of(look.place().item());
    }

    /** @param refused why files that were sent will not do; empty when none were */
    Tray tray(@Nullable TrayFileId selected, String refused) {
        return new Tray(
                look.place().tray(),
                look.workable()
                        ? Sending.form(
                                look.words(),
                                look.place().tray(),
                                look.visit().desk().tray().accepted(),
                                refused)
                        : null,
                files().stream().map(file -> line(file, selected)).toList());
    }

    private File line(TrayFile.Snapshot file, @Nullable TrayFileId selected) {
        boolean lying = file.state() == TrayFile.State.LYING;
        boolean settled = look.dossier().open() && file.state() != TrayFile.State.CHECKING;
        var pdf = file.content();
        return new File(
                "t-" + file.id().value(),
                lying ? href(file) + look.show().query() : "",
                pdf == null ? file.part().name().value() : pdf.name(),
                detail(file),
                file.state() == TrayFile.State.CHECKING,
                file.state() == TrayFile.State.REFUSED,
                file.id().equals(selected),
                lying && look.workable() ? action(file, "place") : "",
                settled ? action(file, "discard") : "");
    }

    private String detail(TrayFile.Snapshot file) {
        var words = look.words();
        var flaw = file.flaw();
        if (flaw != null) {
            return Refusals.sentence(words, new DocumentRefusal.Unusable(flaw.problem(), flaw.name()));
        }
        var pdf = file.content();
        return pdf == null
                ? words.of("portal.upload.checking")
                : words.of("documents.file.pages", pdf.pages()) + " · " + words.size(pdf.size()) + " · "
                        + words.of("documents.tray.from", by(file), at(file));
    }

    private String by(TrayFile.Snapshot file) {
        return new Files(look).by(new UploadedBy.Staff(file.by()));
    }

    private String at(TrayFile.Snapshot file) {
        return look.words().momentIn(look.visit().zone(), file.sentAt());
    }

    private String href(TrayFile.Snapshot file) {
        return look.place().tray() + "/" + file.id().value();
    }

    private String action(TrayFile.Snapshot file, String what) {
        return href(file) + "/" + what + look.show().query();
    }

    Sorting sorting(TrayFile.Snapshot file, Form form) {
        return new Sorting(
                facts(file),
                SameAs.of(look.visit().desk().tray().sameAs(file.id()), look),
                href(file),
                look.show().query(),
                look.board(),
                documents(file),
                look.visit().desk().documentKinds().find("").stream()
                        .filter(kind -> takes(kind.setup().formats(), file))
                        .map(kind -> new Option(
                                kind.id().value().toString(), kind.setup().name(), false))
                        .toList(),
                look.check().applicants().stream()
                        .map(applicant -> new Option(applicant.id().value().toString(), applicant.name(), false))
                        .toList(),
                look.workable(),
                form);
    }

    private FileFacts facts(TrayFile.Snapshot file) {
        var pdf = Objects.requireNonNull(file.content());
        var words = look.words();
        return new FileFacts(
                file.id().value().toString(),
                pdf.name(),
                href(file) + "/pages/1",
                href(file) + "/file",
                "",
                List.of(
                        new Term(words.of("documents.file.by"), by(file)),
                        new Term(words.of("documents.file.received"), at(file)),
                        new Term(
                                words.of("documents.file.size"),
                                words.of("documents.file.pages", pdf.pages()) + " · " + words.size(pdf.size()))));
    }

    /** Those that wait for such a file, what has none yet first. */
    private List<Option> documents(TrayFile.Snapshot file) {
        return look.rows().stream()
                .filter(row -> Move.RECEIVE.leadsFrom(row.state()))
                .filter(row -> takes(row.kind().setup().formats(), file))
                .sorted(Comparator.comparing(row -> row.state() != Progress.State.REQUESTED))
                .map(row -> new Option(row.document().id().value().toString(), Look.name(row), false))
                .toList();
    }

    private static boolean takes(Set<?> formats, TrayFile.Snapshot file) {
        return formats.contains(file.part().type().format());
    }
}
