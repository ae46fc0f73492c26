package org.dossierwerk.application.testkit.calendar.google;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a request is not carried out, in the form of
 * <a href="https://developers.google.com/workspace/calendar/api/guides/errors">Handle API errors</a>.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String domain;
    private final String reason;
    private final String retryAfter;

    Refusal(int status, String domain, String reason, String message, String retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.domain = domain;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    Refusal(int status, String domain, String reason, String message) {
        this(status, domain, reason, message, "");
    }

    static Refusal badRequest(String reason, String message) {
        return new Refusal(400, "global", reason, message);
    }

    static Refusal notFound() {
        return new Refusal(404, "global", "notFound", "Not Found");
    }

    static Refusal deleted() {
        return new Refusal(410, "global", "deleted", "Resource has been deleted");
    }

    static Refusal unauthorised() {
        return new Refusal(401, "global", "authError", "Invalid Credentials");
    }

    static Refusal role(String needed) {
        return new Refusal(
                403, "calendar", "requiredAccessLevel", "You need to have " + needed + " access to this calendar.");
    }

    static Refusal fullSync() {
        return new Refusal(
                410, "calendar", "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
    }

    static Refusal stale() {
        return new Refusal(412, "global", "conditionNotMet", "Precondition Failed");
    }

    Said said() {
        var json = JsonMapper.shared().createObjectNode();
        var error = json.putObject("error");
        error.putArray("errors")
                .addObject()
                .put("domain", domain)
                .put("reason", reason)
                .put("message", getMessage());
        error.put("code", status);
        error.put("message", getMessage());
        Map<String, String> headers = new LinkedHashMap<>();
        if (!retryAfter.isEmpty()) {
            headers.put("Retry-After", retryAfter);
        }
        if (status == 401) {
            headers.put("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
        }
        return new Said(status, headers, json);
    }

    String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return status + " " + reason + ": " + getMessage();
    }
}
