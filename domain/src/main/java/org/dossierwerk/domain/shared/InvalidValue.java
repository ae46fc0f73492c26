package org.dossierwerk.domain.shared;

/** What was typed cannot be what it claims to be: an address without a domain, a date that does not exist. */
public final class InvalidValue extends Refusal {

    public InvalidValue(String field, String code, Object... arguments) {
        super(Kind.INVALID, code, field, arguments);
    }
}
