package org.dossierwerk.adapters.persistence.mail;

import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.UndeliverableRepository;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.shared.EmailAddress;

/** Addresses that nobody reads mail at, on PostgreSQL. */
record JpaUndeliverableRepository(Work work) implements UndeliverableRepository {

    @Override
    public Optional<Undeliverable> find(EmailAddress address) {
        var question =
                new Sql("SELECT * FROM undeliverable_address WHERE address_key = :key").set("key", address.key());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new Undeliverable(
                        new EmailAddress(line.text("address")), line.instant("since"), line.text("diagnostic")))
                .findFirst());
    }

    @Override
    public void flag(Undeliverable flagged) {
        var insert = new Sql("INSERT INTO undeliverable_address (address_key, address, since, diagnostic)")
                .add("VALUES (:key, :address, :since, :diagnostic) ON CONFLICT (address_key) DO UPDATE SET")
                .add("address = excluded.address, since = excluded.since, diagnostic = excluded.diagnostic")
                .set("key", flagged.address().key())
                .set("address", flagged.address().value())
                .set("since", flagged.since())
                .set("diagnostic", flagged.diagnostic());
        work.with(insert::execute);
    }

    @Override
    public void clear(EmailAddress address) {
        var delete = new Sql("DELETE FROM undeliverable_address WHERE address_key = :key").set("key", address.key());
        work.with(delete::execute);
    }
}
