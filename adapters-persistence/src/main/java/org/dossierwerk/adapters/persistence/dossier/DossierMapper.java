package org.dossierwerk.adapters.persistence.dossier;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.adapters.persistence.unit.Parts;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierNumber;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Between dossiers and their rows. */
final class DossierMapper implements Mapper<Dossier, Dossier.Snapshot, DossierRow> {

    private static final String HOUSEHOLD = "HOUSEHOLD";

    @Override
    public Class<DossierRow> rows() {
        return DossierRow.class;
    }

    @Override
    public UUID id(Dossier.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Dossier.Snapshot state) {
        return state.version();
    }

    @Override
    public Dossier.Snapshot stateOf(Dossier aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Dossier restore(Dossier.Snapshot state) {
        return Dossier.restore(state);
    }

    @Override
    public DossierRow begin(UUID id, long version) {
        var row = new DossierRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(DossierRow row) {
        return row.version;
    }

    @Override
    public void apply(Dossier.Snapshot state, DossierRow row) {
        row.number = state.number().value();
        row.openedAt = state.openedAt();
        row.adviser = state.handling().adviser().value();
        row.caseHandler = state.handling().caseHandler() == null
                ? null
                : state.handling().caseHandler().value();
        row.formOfAddress = state.manner().formOfAddress();
        row.language = state.manner().language();
        row.leadSource = value(state.leadSource());
        row.status = state.status();
        state.client().fold(new ClientOnto(row));
        Parts.apply(
                row.applicants,
                state.client().applicants(),
                applicant -> applicant.id().value(),
                applicant -> applicant.id,
                ApplicantRow::new,
                DossierMapper::apply);
        Parts.apply(
                row.products,
                state.products(),
                product -> product.id().value(),
                product -> product.id,
                ProductRow::new,
                DossierMapper::apply);
    }

    @Override
    public Dossier.Snapshot read(DossierRow row) {
        var caseHandler = row.caseHandler == null ? null : new UserId(row.caseHandler);
        return new Dossier.Snapshot(
                new DossierId(row.id),
                row.version,
                new DossierNumber(row.number),
                row.openedAt,
                client(row),
                new Dossier.Handling(new UserId(row.adviser), caseHandler),
                new Dossier.Manner(row.formOfAddress, row.language),
                item(row.leadSource),
                row.status,
                row.products.stream().map(DossierMapper::read).toList());
    }

    /** Puts a household's or a company's columns in place. */
    private record ClientOnto(DossierRow row) implements Client.Cases<DossierRow> {

        @Override
        public DossierRow household(Client.Household household) {
            row.kind = HOUSEHOLD;
            row.company = null;
            return row;
        }

        @Override
        public DossierRow business(Client.Business business) {
            row.kind = "BUSINESS";
            row.company = business.company().value();
            return row;
        }
    }

    private static void apply(Applicant applicant, ApplicantRow row) {
        row.id = applicant.id().value();
        row.person = applicant.person().value();
        row.incomeType = value(applicant.incomeType());
        row.clientProfile = value(applicant.clientProfile());
    }

    private static void apply(Product product, ProductRow row) {
        row.id = product.id().value();
        row.kind = product.kind().value();
        row.description = product.description();
        row.status = value(product.standing().status());
        row.explanation = product.standing().explanation();
        row.active = product.active();
        row.clientMayView = product.clientMayView();
        if (!involved(row).equals(product.parties())) {
            row.parties.clear();
            product.parties().stream().map(InvolvedColumns::of).forEach(row.parties::add);
        }
    }

    private static Product read(ProductRow row) {
        return new Product(
                new ProductId(row.id),
                new CatalogueItemId(row.kind),
                row.description,
                new Product.Standing(item(row.status), row.explanation),
                row.active,
                row.clientMayView,
                involved(row));
    }

    private static List<Product.Involved> involved(ProductRow row) {
        return row.parties.stream().map(InvolvedColumns::read).toList();
    }

    private static Client client(DossierRow row) {
        return HOUSEHOLD.equals(row.kind)
                ? new Client.Household(
                        row.applicants.stream().map(DossierMapper::read).toList())
                : new Client.Business(new PartyId(row.company));
    }

    private static Applicant read(ApplicantRow row) {
        return new Applicant(
                new ApplicantId(row.id), new PartyId(row.person), item(row.incomeType), item(row.clientProfile));
    }

    private static @Nullable UUID value(@Nullable CatalogueItemId item) {
        return item == null ? null : item.value();
    }

    private static @Nullable CatalogueItemId item(@Nullable UUID id) {
        return id == null ? null : new CatalogueItemId(id);
    }
}
