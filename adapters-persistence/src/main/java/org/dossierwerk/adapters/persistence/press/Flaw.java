package org.dossierwerk.adapters.persistence.press;

import org.dossierwerk.domain.documents.FileProblem;

/** The file at hand will not do. */
final class Flaw extends RuntimeException {

    private final FileProblem problem;

    Flaw(FileProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }
}
