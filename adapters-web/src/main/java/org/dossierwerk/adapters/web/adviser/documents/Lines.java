package org.dossierwerk.adapters.web.adviser.documents;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Group;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Line;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.dossier.ApplicantNames;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.Move;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.jspecify.annotations.Nullable;

/** The rows of a board, in groups: what is wanted of the dossier as a whole, then of each applicant. */
final class Lines {

    private final Look look;
    private final @Nullable RequestedDocumentId selected;

    Lines(Look look, @Nullable RequestedDocumentId selected) {
        this.look = look;
        this.selected = selected;
    }

    List<Group> groups() {
        var whole = group(look.words().of("documents.for-all"), "");
        var each = look.check().applicants().stream()
                .map(ApplicantNames.Named::name)
                .distinct()
                .map(name -> group(name, name));
        return Stream.concat(Stream.of(whole), each)
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private Group group(String title, String applicant) {
        var all = look.check().rows().stream()
                .filter(row -> row.applicant().equals(applicant))
                .toList();
        var needed = all.stream().filter(row -> row.state() != State.LAPSED).count();
        var done = all.stream()
                .filter(row -> row.state() == State.APPROVED || row.state() == State.PROVISIONALLY_APPROVED)
                .count();
        return new Group(
                title,
                look.words().of("documents.done-of", done, needed),
                (int) done,
                (int) needed,
                all.stream().filter(look.show()::shows).map(this::line).toList());
    }

    private Line line(Row row) {
        var document = row.document();
        boolean judged = look.workable() && row.state() == State.RECEIVED;
        return new Line(
                "d-" + document.id().value(),
                look.panel(row),
                row.kind().setup().name(),
                Chip.of(row, Waiting.isLate(row, look.today()), look.words()),
                tooOld(row, look),
                document.current().map(FileVersion::name).orElse(""),
                noFile(row),
                Math.max(0, document.versions().size() - 1),
                document.access().mayView() ? Eye.OPEN : Eye.CLOSED,
                document.remark(),
                Waiting.of(row, look),
                Objects.equals(document.id(), selected),
                judged ? look.action(row, "judge") : "",
                document.current().map(file -> file.file().value().toString()).orElse(""),
                look.workable() && !document.hasFile() ? look.action(row, "remove") : "",
                look.workable() && Move.RECEIVE.leadsFrom(row.state()));
    }

    private String noFile(Row row) {
        return switch (row.state()) {
            case LAPSED -> "";
            default ->
                look.words()
                        .of(row.document().access().mayUpload() ? "documents.no-file" : "documents.office-hands-in");
        };
    }

    /** That its file will be too old on the day of the appointment (BEY-07), or empty. */
    static String tooOld(Row row, Look look) {
        var deadline = look.check().readiness().deadline();
        return row.tooOld() && deadline != null
                ? look.words().of("documents.too-old", deadline.wallTime().toLocalDate())
                : "";
    }
}
