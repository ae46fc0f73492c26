package org.dossierwerk.application;

import org.dossierwerk.domain.access.ApiTokenId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/** Who is calling. What a caller may do follows from it, and the audit trail records it. */
public sealed interface Caller {

    static Caller.User user(UserId id) {
        return new User(id);
    }

    static Caller.Client client(PartyId person) {
        return new Client(person);
    }

    static Caller.Program program(ApiTokenId token) {
        return new Program(token);
    }

    /** Somebody who works here. */
    record User(UserId id) implements Caller {}

    /** A client, at the portal. */
    record Client(PartyId person) implements Caller {}

    /** Another system, let in by a token of the office. */
    record Program(ApiTokenId token) implements Caller {}
}
