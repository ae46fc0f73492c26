package org.dossierwerk.domain.access;

import java.util.UUID;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/** Whose account it is. Staff and clients come in by different doors. */
public sealed interface AccountHolder {

    Realm realm();

    UUID value();

    record Staff(UserId user) implements AccountHolder {
        @Override
        public Realm realm() {
            return Realm.DESK;
        }

        @Override
        public UUID value() {
            return user.value();
        }
    }

    record Client(PartyId person) implements AccountHolder {
        @Override
        public Realm realm() {
            return Realm.PORTAL;
        }

        @Override
        public UUID value() {
            return person.value();
        }
    }
}
