package org.dossierwerk.application.testkit.calendar.graph;

/** An error as Graph answers it: a status and a code (https://learn.microsoft.com/graph/errors). */
final class GraphRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    GraphRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** What no document describes. */
    static GraphRefusal badRequest(String message) {
        return new GraphRefusal(400, "BadRequest", message);
    }

    static GraphRefusal notFound() {
        return new GraphRefusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    }

    static GraphRefusal denied() {
        return new GraphRefusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
