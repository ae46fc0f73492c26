package org.dossierwerk.application.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** Where one other system hands in applications, let in by its token (DOS-15). */
public final class LetterBox {

    private static final int LONGEST_KEY = 255;
    private static final String PRODUCT = "product";

    private final Workbench bench;
    private final Stores stores;
    private final ApiToken.Snapshot holder;

    LetterBox(Workbench bench, ApiToken.Snapshot holder) {
        this.bench = bench;
        this.stores = bench.stores();
        this.holder = holder;
    }

    /**
     * What a system tells of an application.
     *
     * @param productCode the code of the office's product kind that is applied for; null when it is not told
     */
    public record Delivery(
            List<Application.Person> applicants, @Nullable String productCode, String description) {
        public Delivery {
            applicants = List.copyOf(applicants);
        }
    }

    /** What the system gets for it, each time the same. */
    public record Receipt(ApplicationId id, Instant receivedAt) {}

    /**
     * Takes an application in; it waits for somebody in the office. The same again under the same key changes nothing
     * (RELIABILITY INV-9).
     *
     * @param key chosen by the sender, one for each application
     * @throws DossierRefusal.ApplicationKeyUsed when another application was handed in under that key
     * @throws OfficeRefusal.UnknownChoice when the office has no such product kind
     */
    public Receipt deliver(String key, Delivery delivery) {
        var id = idOf(Text.required("Idempotency-Key", key, LONGEST_KEY));
        return Once.of(stores.unitOfWork(), () -> delivered(id, delivery), () -> {
            var product = product(delivery).filter(CatalogueItem::active);
            if (delivery.productCode() != null && product.isEmpty()) {
                throw new OfficeRefusal.UnknownChoice(PRODUCT);
            }
            var now = bench.now().truncatedTo(ChronoUnit.MILLIS);
            requirePlausible(delivery, now);
            stores.applications().save(Application.receive(id, message(delivery), now));
            return new Receipt(id, now);
        });
    }

    /** What the office speaks, and therefore which country's numbers it means when none is said. */
    public Language language() {
        return stores.unitOfWork().read(bench::settings).language();
    }

    private Optional<Receipt> delivered(ApplicationId id, Delivery delivery) {
        return stores.applications().find(id).map(Application::snapshot).map(known -> {
            if (!known.message().equals(message(delivery))) {
                throw new DossierRefusal.ApplicationKeyUsed();
            }
            return new Receipt(id, known.receivedAt());
        });
    }

    private Application.Message message(Delivery delivery) {
        return new Application.Message(
                holder.name(),
                delivery.applicants(),
                product(delivery).map(CatalogueItem::id).orElse(null),
                delivery.description());
    }

    private Optional<CatalogueItem> product(Delivery delivery) {
        return stores.office().items(Catalogue.PRODUCT_KIND).stream()
                .filter(item -> item.code().equalsIgnoreCase(delivery.productCode()))
                .findFirst();
    }

    /** Asks now what the card index will ask, so that nothing waits that can never be linked. */
    private void requirePlausible(Delivery delivery, Instant now) {
        var today = now.atZone(bench.settings().zone()).toLocalDate();
        for (var applicant : delivery.applicants()) {
            var birth = applicant.identity().birthDate();
            if (birth != null) {
                Party.requirePlausible(birth, today);
            }
        }
    }

    /** An id that follows from who asks and the key alone; the storage keeps each but once. */
    private ApplicationId idOf(String key) {
        var hash = Digest.sha256(holder.id().value() + "/" + key);
        long high = Long.parseUnsignedLong(hash.substring(0, 16), 16);
        long low = Long.parseUnsignedLong(hash.substring(16, 32), 16);
        return new ApplicationId(new UUID(
                high & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L));
    }
}
