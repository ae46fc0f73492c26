package org.dossierwerk.domain.access;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to an account. */
public sealed interface AccountEvent extends DomainEvent {

    AccountId account();

    @Override
    default UUID subject() {
        return account().value();
    }

    record Invited(AccountId account, Instant occurredAt) implements AccountEvent {
        @Override
        public String name() {
            return "account.invited/1";
        }
    }

    record PasswordSet(AccountId account, Instant occurredAt) implements AccountEvent {
        @Override
        public String name() {
            return "account.password-set/1";
        }
    }

    record Blocked(AccountId account, Instant occurredAt) implements AccountEvent {
        @Override
        public String name() {
            return "account.blocked/1";
        }
    }
}
