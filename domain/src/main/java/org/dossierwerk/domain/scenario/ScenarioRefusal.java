package org.dossierwerk.domain.scenario;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What scenarios, their runs and their triggers refuse. */
public abstract sealed class ScenarioRefusal extends Refusal {

    private ScenarioRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** No such scenario, run or trigger, or none the caller may see. */
    public static final class NotFound extends ScenarioRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "scenario.notFound", null);
        }
    }

    /** The scenario is meant for something else (SCN-02, reading 28). */
    public static final class OutOfScope extends ScenarioRefusal {
        public OutOfScope() {
            super(Kind.INVALID, "scenario.outOfScope", "scenario");
        }
    }

    /** A step asks for a kind of document that is not on the administrator's list, or no longer (DOC-01). */
    public static final class KindUnavailable extends ScenarioRefusal {

        /** @param step counted from one */
        public KindUnavailable(int step) {
            super(Kind.INVALID, "scenario.kindUnavailable", "steps", step);
        }
    }

    /** Two scenarios of the same name could not be told apart. */
    public static final class NameTaken extends ScenarioRefusal {
        public NameTaken() {
            super(Kind.CONFLICT, "scenario.nameTaken", "name");
        }
    }

    /** Nothing was chosen to be started. */
    public static final class NoneChosen extends ScenarioRefusal {
        public NoneChosen() {
            super(Kind.INVALID, "scenario.noneChosen", "scenario");
        }
    }

    /** A scenario is carried out today or later (reading 31). */
    public static final class InThePast extends ScenarioRefusal {
        public InThePast() {
            super(Kind.INVALID, "scenario.inThePast", "executeOn");
        }
    }

    /** Only a run that is still to come can be changed or cancelled. */
    public static final class NotPlanned extends ScenarioRefusal {
        public NotPlanned() {
            super(Kind.CONFLICT, "scenario.notPlanned", null);
        }
    }

    /** Nothing is started for an appointment that was cancelled or a product that is not active. */
    public static final class ItemInactive extends ScenarioRefusal {
        public ItemInactive() {
            super(Kind.CONFLICT, "scenario.itemInactive", null);
        }
    }

    /** A delivered trigger is not the administrator's to change (SCN-14). */
    public static final class TriggerFixed extends ScenarioRefusal {
        public TriggerFixed() {
            super(Kind.NOT_ALLOWED, "scenario.triggerFixed", null);
        }
    }

    /** The scenario starts with a trigger, which goes first. */
    public static final class UsedByTrigger extends ScenarioRefusal {
        public UsedByTrigger(String trigger) {
            super(Kind.CONFLICT, "scenario.usedByTrigger", null, trigger);
        }
    }
}
