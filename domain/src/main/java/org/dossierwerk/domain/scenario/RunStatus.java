package org.dossierwerk.domain.scenario;

public enum RunStatus {
    /** To come. */
    PLANNED,
    DONE,
    /** Called off by somebody. */
    CANCELLED,
    /** Its moment came, and its item was no longer active or its condition did not hold (reading 30). */
    DROPPED,
    /** It could not be carried out, time after time. */
    FAILED
}
