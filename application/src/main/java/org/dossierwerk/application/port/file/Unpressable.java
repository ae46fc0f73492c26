package org.dossierwerk.application.port.file;

import org.dossierwerk.domain.documents.FileProblem;

/** No PDF can or may be made of a file, now or later. */
public final class Unpressable extends RuntimeException {

    private final FileProblem problem;
    private final int index;

    /** @param index of the file among those to press */
    public Unpressable(FileProblem problem, int index) {
        super(problem + " at " + index, null, false, false);
        this.problem = problem;
        this.index = index;
    }

    public FileProblem problem() {
        return problem;
    }

    public int index() {
        return index;
    }
}
