package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Step.ActionItemChoice;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** The fields of one step in the form of a scenario; their names begin with the step. */
final class StepFields {

    private StepFields() {}

    /** The sorts of steps. */
    enum What {
        DOCUMENT,
        TASK,
        ALERT
    }

    static String prefix(String step) {
        return "s-" + step + "-";
    }

    /** The form with a new step of that sort, as it is unless somebody chooses otherwise (DOC-03). */
    static Form fresh(Form form, String step, String what) {
        var own = prefix(step);
        return form.with(own + "what", what)
                .with(own + "whom", Whom.DOSSIER.name())
                .with(own + "mayUpload", "true")
                .with(own + "actionItem", ActionItemChoice.AS_THE_KIND.name())
                .with(own + "kind", what.equals(What.TASK.name()) ? ActionItemKind.DO.name() : "");
    }

    static Form fill(Form form, Step step) {
        var own = prefix(step.id().value().toString());
        var filled = form.with(own + "whom", step.whom().name());
        return step.fold(new Step.Cases<>() {
            @Override
            public Form document(Step.RequestDocument request) {
                return filled.with(own + "what", What.DOCUMENT.name())
                        .with(own + "kind", request.kind().value().toString())
                        .with(own + "mayUpload", request.access().mayUpload() ? "true" : "")
                        .with(own + "mayView", request.access().mayView() ? "true" : "")
                        .with(own + "actionItem", request.actionItem().name());
            }

            @Override
            public Form actionItem(Step.AddActionItem add) {
                var dueIn = add.dueIn();
                return filled.with(own + "what", What.TASK.name())
                        .with(own + "kind", add.kind().name())
                        .with(own + "title", add.title())
                        .with(own + "explanation", add.explanation())
                        .with(own + "dueIn", dueIn == null ? "" : dueIn.toString());
            }

            @Override
            public Form alert(Step.RaiseAlert raise) {
                return filled.with(own + "what", What.ALERT.name()).with(own + "text", raise.text());
            }
        });
    }

    /** The step as it was typed; null when something was refused, which is noted. */
    static @Nullable Step read(Input input, String step) {
        var own = prefix(step);
        var id = input.attempt("steps", () -> new StepId(uuid(step)));
        var what = input.choice(own + "what", What.class);
        if (id == null || what == null) {
            return null;
        }
        return switch (what) {
            case DOCUMENT -> document(input, own, id);
            case TASK -> task(input, own, id);
            case ALERT -> input.group(own, () -> new Step.RaiseAlert(id, input.text(own + "text")));
        };
    }

    private static @Nullable Step document(Input input, String own, StepId id) {
        var chosen = input.require(own + "kind", typed -> typed);
        var kind = chosen == null ? null : input.id(own + "kind", DocumentKindId::new);
        var whom = input.choice(own + "whom", Whom.class);
        var actionItem = input.choice(own + "actionItem", ActionItemChoice.class);
        if (kind == null || whom == null || actionItem == null) {
            return null;
        }
        var access = new ClientAccess(input.checked(own + "mayUpload"), input.checked(own + "mayView"));
        return new Step.RequestDocument(id, kind, whom, access, actionItem);
    }

    private static @Nullable Step task(Input input, String own, StepId id) {
        var kind = input.choice(own + "kind", ActionItemKind.class);
        var whom = input.choice(own + "whom", Whom.class);
        var dueIn = input.read(own + "dueIn", StepFields::days);
        boolean unreadable = !input.text(own + "dueIn").isBlank() && dueIn == null;
        if (kind == null || whom == null || unreadable) {
            return null;
        }
        return input.group(
                own,
                () -> new Step.AddActionItem(
                        id,
                        requireNonNull(kind),
                        input.text(own + "title"),
                        input.text(own + "explanation"),
                        whom,
                        dueIn));
    }

    /** What a step can give the client to do: a document is asked for by a step of its own. */
    static ActionItemKind[] tasks() {
        return Arrays.stream(ActionItemKind.values())
                .filter(kind -> kind != ActionItemKind.DELIVER_DOCUMENT)
                .toArray(ActionItemKind[]::new);
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidValue("steps", "office.unknownChoice");
        }
    }

    private static Integer days(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("dueIn", "scenario.dueIn");
        }
    }
}
