package org.dossierwerk.domain.scenario;

import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** One thing a scenario does, for the dossier or for its applicants. */
public sealed interface Step {

    StepId id();

    Whom whom();

    <R> R fold(Cases<R> cases);

    interface Cases<R> {
        R document(RequestDocument step);

        R actionItem(AddActionItem step);

        R alert(RaiseAlert step);
    }

    /** Whether asking for a document gives the client something to do. */
    enum ActionItemChoice {
        /** As the kind of document says (DOC-06). */
        AS_THE_KIND,
        ALWAYS,
        NEVER
    }

    /** Asks for a document. */
    record RequestDocument(StepId id, DocumentKindId kind, Whom whom, ClientAccess access, ActionItemChoice actionItem)
            implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.document(this);
        }
    }

    /**
     * Gives the client something to do that is not about a document.
     *
     * @param dueIn working days after the scenario was carried out, or null for no term
     */
    record AddActionItem(
            StepId id,
            ActionItemKind kind,
            String title,
            String explanation,
            Whom whom,
            @Nullable Integer dueIn) implements Step {
        public AddActionItem {
            if (kind == ActionItemKind.DELIVER_DOCUMENT) {
                throw new ActionItemRefusal.NeedsDocument();
            }
            title = Text.required("title", title, 150);
            explanation = Text.block("explanation", explanation, 2_000);
            if (dueIn != null && (dueIn < 0 || dueIn > 250)) {
                throw new InvalidValue("dueIn", "scenario.dueIn");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.actionItem(this);
        }
    }

    /** Puts something in the adviser's work queue. */
    record RaiseAlert(StepId id, String text) implements Step {
        public RaiseAlert {
            text = Text.required("text", text, 200);
        }

        @Override
        public Whom whom() {
            return Whom.DOSSIER;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.alert(this);
        }
    }
}
