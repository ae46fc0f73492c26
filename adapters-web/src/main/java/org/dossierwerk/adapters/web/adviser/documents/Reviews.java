package org.dossierwerk.adapters.web.adviser.documents;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Moves;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Review;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Telling;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.application.documents.DocumentViews.Check;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.domain.documents.Move;
import org.dossierwerk.domain.documents.Progress.State;

/** The panel of one document: its files, and what can be done about it now. */
final class Reviews {

    private final Look look;

    Reviews(Look look) {
        this.look = look;
    }

    /** The form before anybody typed. */
    Form stored(Row row) {
        var document = row.document();
        return Form.empty()
                .with("remark", document.remark())
                .with("mayUpload", document.access().mayUpload() ? "true" : "")
                .with("mayView", document.access().mayView() ? "true" : "")
                .with(
                        "date",
                        document.current()
                                .map(file -> file.datedOn())
                                .map(look.words()::dateInField)
                                .orElse(""));
    }

    /** @param refused why files that were sent will not do; empty when none were */
    Review of(Row row, Form form, String refused) {
        var shown = look.shown();
        int at = shown.indexOf(row);
        return new Review(
                Look.name(row),
                look.place().documents() + "/" + row.document().id().value(),
                look.show().query(),
                look.board(),
                at > 0 ? look.panel(shown.get(at - 1)) : "",
                at >= 0 && at < shown.size() - 1 ? look.panel(shown.get(at + 1)) : "",
                Chip.of(row, Waiting.isLate(row, look.today()), look.words()),
                Lines.tooOld(row, look),
                Waiting.of(row, look),
                row.kind().setup().explanation(),
                new Files(look).of(row),
                new Deliveries(look).of(row, refused),
                form,
                look.workable() ? moves(row) : none(row),
                new Telling(UUID.randomUUID().toString(), look.workable() ? readers(row) : List.of()));
    }

    private List<Option> readers(Row row) {
        return row.document().hasFile()
                ? look.visit().desk().documentNotices().readers(row.document().id()).stream()
                        .map(reader -> new Option(
                                reader.person().value().toString(),
                                reader.recipient().name() + " <"
                                        + reader.recipient().email() + ">",
                                false))
                        .toList()
                : List.of();
    }

    private Moves moves(Row row) {
        var document = row.document();
        var state = row.state();
        boolean judge = Move.REJECT.leadsFrom(state);
        return new Moves(
                judge
                        ? document.current()
                                .map(file -> file.file().value().toString())
                                .orElse("")
                        : "",
                Move.APPROVE_PROVISIONALLY.leadsFrom(state),
                state != State.LAPSED,
                document.hasFile(),
                Move.REQUEST_AGAIN.leadsFrom(state),
                state == State.APPROVED,
                state == State.REQUESTED ? sources(row) : List.of(),
                state == State.REQUESTED && document.access().mayUpload() && !row.openForClient(),
                actions(row),
                !document.hasFile(),
                document.hasFile() && Move.LAPSE.leadsFrom(state));
    }

    private Moves none(Row row) {
        return new Moves("", false, false, false, false, false, List.of(), false, actions(row), false, false);
    }

    private String actions(Row row) {
        var item = row.actionItem();
        return item == null || !item.isOpen()
                ? ""
                : look.place().actions() + "/" + item.id().value();
    }

    /** Files elsewhere in the dossier that would do, those of the same kind first. */
    private List<Option> sources(Row wanted) {
        return look.visit().desk().documentChecks().ofDossier(look.dossier().id()).stream()
                .flatMap(check -> check.rows().stream()
                        .filter(row -> row.document().hasFile())
                        .filter(row ->
                                !row.document().id().equals(wanted.document().id()))
                        .map(row -> new Source(check, row)))
                .sorted(Comparator.comparing(
                        source -> !source.row().kind().id().equals(wanted.kind().id())))
                .map(Source::option)
                .toList();
    }

    private record Source(Check check, Row row) {

        Option option() {
            return new Option(
                    row.document().id().value().toString(), Look.name(row) + " – " + check.itemTitle(), false);
        }
    }
}
