package org.dossierwerk.adapters.web.rest;

import org.dossierwerk.domain.shared.InvalidValue;
import org.springframework.http.HttpStatus;

/** A request that is not of the shape it should be; nothing was done for it. */
final class Unreadable extends RuntimeException {

    private final HttpStatus status;
    private final transient InvalidValue what;

    Unreadable(HttpStatus status, String field, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.what = new InvalidValue(field, code, arguments);
    }

    Unreadable(String field, String code) {
        this(HttpStatus.BAD_REQUEST, field, code);
    }

    HttpStatus status() {
        return status;
    }

    InvalidValue what() {
        return what;
    }
}
