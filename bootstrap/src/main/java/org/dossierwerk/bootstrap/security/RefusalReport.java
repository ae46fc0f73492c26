package org.dossierwerk.bootstrap.security;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The server's own answer to what is no request at all, before any filter: a bare page with the headers of every answer. */
final class RefusalReport extends ErrorReportValve {

    RefusalReport() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value() && response.getContentWritten() == 0) {
            AnswerHeaders.WRITERS.forEach(writer -> writer.writeHeaders(request, response));
        }
        super.report(request, response, throwable);
    }
}
