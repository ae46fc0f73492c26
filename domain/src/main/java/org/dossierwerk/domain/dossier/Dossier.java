package org.dossierwerk.domain.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The case file. It is opened for a household or a company by an adviser, who from then on answers for it; a case handler
 * may share the work. Appointments, documents and mails belong to it by its id, products are part of it. Its number is
 * given once and never changes (DOS-14). When the work is done it is closed, and can be opened again.
 */
public final class Dossier extends Aggregate {

    private final DossierId id;
    private final long version;
    private final DossierNumber number;
    private final Instant openedAt;
    private Client client;
    private Handling handling;
    private Manner manner;
    private @Nullable CatalogueItemId leadSource;
    private DossierStatus status;
    private final List<Product> products;

    private Dossier(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.number = s.number();
        this.openedAt = s.openedAt();
        this.client = s.client();
        this.handling = s.handling();
        this.manner = s.manner();
        this.leadSource = s.leadSource();
        this.status = s.status();
        this.products = new ArrayList<>(s.products());
    }

    /** Who works on it: the adviser who answers for it, and the case handler if there is one. */
    public record Handling(UserId adviser, @Nullable UserId caseHandler) {

        public boolean involves(UserId user) {
            return user.equals(adviser) || user.equals(caseHandler);
        }
    }

    /** How the office speaks to this client. */
    public record Manner(FormOfAddress formOfAddress, Language language) {}

    public static Dossier open(
            DossierId id,
            DossierNumber number,
            Client client,
            Handling handling,
            Manner manner,
            @Nullable CatalogueItemId leadSource,
            Instant now) {
        var dossier = new Dossier(
                new Snapshot(id, 0, number, now, client, handling, manner, leadSource, DossierStatus.OPEN, List.of()));
        dossier.raise(new DossierEvent.Opened(id, now));
        return dossier;
    }

    /** Puts another composition of applicants in place; a company's dossier stays a company's, a household's a household's. */
    public void serve(Client changed, Instant now) {
        requireOpen();
        if (!changed.getClass().equals(client.getClass())) {
            throw new DossierRefusal.OtherKind();
        }
        if (!changed.equals(client)) {
            client = changed;
            raise(new DossierEvent.ClientChanged(id, now));
        }
    }

    public void assign(Handling changed, Instant now) {
        requireOpen();
        if (!changed.equals(handling)) {
            handling = changed;
            raise(new DossierEvent.Assigned(id, changed.adviser(), now));
        }
    }

    public void speak(Manner changed) {
        requireOpen();
        manner = changed;
    }

    public void attribute(@Nullable CatalogueItemId source) {
        requireOpen();
        leadSource = source;
    }

    public void addProduct(Product product, Instant now) {
        requireOpen();
        products.add(product);
        raise(new DossierEvent.ProductAdded(id, product.id(), now));
    }

    /** Puts another state of one of its products in place. */
    public void changeProduct(Product changed, Instant now) {
        requireOpen();
        var known = product(changed.id());
        if (!known.kind().equals(changed.kind())) {
            throw new DossierRefusal.OtherProductKind();
        }
        if (!known.equals(changed)) {
            products.set(products.indexOf(known), changed);
            raise(new DossierEvent.ProductChanged(id, changed.id(), now));
        }
    }

    /** Hands one of its products over to another dossier (PRD-05). */
    public Product release(ProductId product, DossierId to, Instant now) {
        requireOpen();
        var known = product(product);
        products.remove(known);
        raise(new DossierEvent.ProductMoved(id, product, to, now));
        return known;
    }

    /** Takes over a product that came from another dossier (PRD-05). */
    public void adopt(Product product) {
        requireOpen();
        products.add(product);
    }

    private Product product(ProductId wanted) {
        return products.stream()
                .filter(product -> product.id().equals(wanted))
                .findFirst()
                .orElseThrow(DossierRefusal.ProductUnknown::new);
    }

    public void close(Instant now) {
        requireOpen();
        status = DossierStatus.CLOSED;
        raise(new DossierEvent.Closed(id, now));
    }

    public void reopen(Instant now) {
        if (status == DossierStatus.CLOSED) {
            status = DossierStatus.OPEN;
            raise(new DossierEvent.Reopened(id, now));
        }
    }

    /** Asserts that work may be added: nothing is planned or added in a closed dossier. */
    public void requireOpen() {
        if (status == DossierStatus.CLOSED) {
            throw new DossierRefusal.Closed();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            DossierId id,
            long version,
            DossierNumber number,
            Instant openedAt,
            Client client,
            Handling handling,
            Manner manner,
            @Nullable CatalogueItemId leadSource,
            DossierStatus status,
            List<Product> products) {
        public Snapshot {
            products = List.copyOf(products);
        }

        public Optional<Product> product(ProductId wanted) {
            return products.stream()
                    .filter(product -> product.id().equals(wanted))
                    .findFirst();
        }

        public boolean concerns(PartyId party) {
            return client.parties().contains(party);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, number, openedAt, client, handling, manner, leadSource, status, products);
    }

    public static Dossier restore(Snapshot s) {
        return new Dossier(s);
    }
}
