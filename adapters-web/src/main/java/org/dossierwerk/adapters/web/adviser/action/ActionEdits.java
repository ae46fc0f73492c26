package org.dossierwerk.adapters.web.adviser.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.action.ActionScreens.Edit;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.jspecify.annotations.Nullable;

/** The panel in which an action item is added or changed: what it shows, and what was typed into it. */
final class ActionEdits {

    private static final String TITLE = "title";
    private static final String EXPLANATION = "explanation";
    private static final String APPLICANT = "applicant";
    private static final String DUE = "due";
    private static final String TO_SIGN = "toSign";

    private final ActionLook look;

    ActionEdits(ActionLook look) {
        this.look = look;
    }

    Form fresh() {
        return Form.empty().with("id", UUID.randomUUID().toString()).with("kind", ActionItemKind.DO.name());
    }

    Form stored(Line line) {
        var task = line.state().task();
        return Form.empty()
                .with(TITLE, task.title())
                .with(EXPLANATION, task.explanation())
                .with(
                        APPLICANT,
                        task.applicant() == null ? "" : task.applicant().value().toString())
                .with(
                        TO_SIGN,
                        task.toSign() == null ? "" : task.toSign().value().toString())
                .with(DUE, task.due() == null ? "" : look.words().dateInField(task.due()));
    }

    Edit edit(Form form) {
        var words = look.words();
        var kinds = Stream.of(ActionItemKind.values())
                .filter(kind -> kind != ActionItemKind.DELIVER_DOCUMENT)
                .map(kind -> new Option(kind.name(), words.of("action.kind." + kind.name()), false))
                .toList();
        return new Edit(
                words.of("action.new"),
                look.place().actions(),
                look.place().actions(),
                "",
                form,
                kinds,
                "",
                "",
                applicants(),
                signable(),
                null,
                "");
    }

    Edit edit(Line line, Form form, @Nullable Conflict conflict) {
        var state = line.state();
        var document = state.task().document();
        return new Edit(
                line.title(),
                look.address(state.id()),
                look.place().actions(),
                Long.toString(state.version()),
                form,
                List.of(),
                look.words().of("action.kind." + state.task().kind().name()),
                document == null ? "" : look.place().documents() + "/" + document.value(),
                applicants(),
                state.task().kind() == ActionItemKind.SIGN ? signable() : List.of(),
                conflict,
                ActionLines.dropText(state, look.words()));
    }

    /** What somebody else stored beside what was typed. */
    Conflict conflict(Line line, Form typed) {
        var words = look.words();
        var labels = new LinkedHashMap<String, String>();
        if (line.state().task().document() == null) {
            labels.put(TITLE, words.of("action.name"));
            labels.put(EXPLANATION, words.of("action.explanation"));
            labels.put(APPLICANT, words.of("action.applicant"));
        }
        labels.put(DUE, words.of("action.due"));
        var names = new LinkedHashMap<String, String>(Map.of("", words.of("action.either")));
        applicants().forEach(applicant -> names.put(applicant.value(), applicant.label()));
        return new Conflict(
                words.of("action.this"),
                look.address(line.state().id()),
                "action",
                Conflict.between(stored(line), typed, labels, names));
    }

    /** The task as it was typed; of one about a document only the day. Null when something is wrong with it. */
    ActionItem.@Nullable Task task(Input input, ActionItem.@Nullable Task before) {
        var due = input.read(DUE, typed -> TypedDate.read(typed, look.today()));
        if (before != null && before.document() != null) {
            return input.wrong() ? null : due(before, due);
        }
        var kind = before == null ? input.choice("kind", ActionItemKind.class) : before.kind();
        var applicant = input.id(APPLICANT, ApplicantId::new);
        var toSign = kind == ActionItemKind.SIGN ? input.id(TO_SIGN, RequestedDocumentId::new) : null;
        return kind == null
                ? null
                : input.group(
                        "",
                        () -> new ActionItem.Task(
                                kind, input.text(TITLE), input.text(EXPLANATION), null, applicant, due, toSign));
    }

    private static ActionItem.Task due(ActionItem.Task task, @Nullable LocalDate due) {
        return new ActionItem.Task(
                task.kind(), task.title(), task.explanation(), task.document(), task.applicant(), due);
    }

    /** What lies with the same item and the client may open. */
    private List<Option> signable() {
        return look.check().rows().stream()
                .filter(row -> row.document().isOpenToClient())
                .map(row -> new Option(
                        row.document().id().value().toString(),
                        row.kind().setup().name() + (row.applicant().isEmpty() ? "" : " – " + row.applicant()),
                        false))
                .toList();
    }

    private List<Option> applicants() {
        return look.check().applicants().stream()
                .map(applicant -> new Option(applicant.id().value().toString(), applicant.name(), false))
                .toList();
    }
}
