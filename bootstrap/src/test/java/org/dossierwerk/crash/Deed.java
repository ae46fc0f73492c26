package org.dossierwerk.crash;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

/** One thing that somebody asked the application to do, under an id chosen beforehand, and what was answered. */
final class Deed {

    private final String what;
    private final boolean mayComeTooLate;
    private final String stands;
    private final Supplier<HttpResponse<String>> request;
    private Answer answer = Answer.UNKNOWN;
    private String told = "nothing";

    /** Only a yes that is not there and a no that is there are errors; what is unknown is asked again. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * @param what in words, with the id
     * @param mayComeTooLate whether somebody else may have taken the place meanwhile
     * @param stands a question that counts how often it was done
     * @param request asks for it, every time in the same words
     */
    Deed(String what, boolean mayComeTooLate, String stands, Supplier<HttpResponse<String>> request) {
        this.what = what;
        this.mayComeTooLate = mayComeTooLate;
        this.stands = stands;
        this.request = request;
    }

    Answer answer() {
        return answer;
    }

    /** @return whether the application is still there */
    boolean ask() {
        try {
            var response = request.get();
            told = Integer.toString(response.statusCode());
            answer = answer(response.statusCode());
            return true;
        } catch (UncheckedIOException gone) {
            answer = Answer.UNKNOWN;
            return false;
        }
    }

    private static Answer answer(int status) {
        if (status == 204 || status == 303) {
            return Answer.YES;
        }
        return status >= 500 ? Answer.UNKNOWN : Answer.NO;
    }

    boolean failed() {
        return told.startsWith("5");
    }

    /** Asks again what nobody knows. Who is told no the second time may have had it the first time. */
    void resolve() {
        if (answer == Answer.UNKNOWN && ask() && answer == Answer.NO && !mayComeTooLate) {
            answer = Answer.YES;
        }
    }

    /** What is wrong with it, or empty. */
    String wrong(Database database) {
        int times = database.count(stands);
        int expected = answer == Answer.YES ? 1 : 0;
        return times == expected ? "" : what + " was answered with " + told + " and is there " + times + " times";
    }
}
