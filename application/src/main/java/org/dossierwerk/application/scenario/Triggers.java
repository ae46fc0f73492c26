package org.dossierwerk.application.scenario;

import java.util.List;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

/** The administrator's triggers (SCN-14). A changed trigger holds for what is planned from then on. */
public interface Triggers {

    /** The active ones first, each by name. */
    List<Trigger.Snapshot> list();

    Trigger.Snapshot get(TriggerId trigger);

    /** Defining again with the same id defines nothing more. */
    void define(TriggerId id, Trigger.Setup setup);

    void change(TriggerId trigger, long version, Trigger.Setup setup);

    void retire(TriggerId trigger);

    void reinstate(TriggerId trigger);
}
