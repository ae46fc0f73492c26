package org.dossierwerk.adapters.web.portal;

import java.util.Optional;
import org.dossierwerk.application.portal.PortalViews.ProductTab;

/**
 * What the office arranges for the client.
 *
 * @param status how far it is; empty while nothing is known
 * @param explanation of that status (PRD-04)
 */
public record ProductView(
        String href,
        String title,
        String status,
        String explanation,
        TaskRows tasks,
        Optional<ReadinessView> readiness) {

    static ProductView of(ProductTab product, PortalReader reader) {
        return new ProductView(
                reader.root() + "/products/" + product.id().value(),
                product.description().isEmpty()
                        ? product.kind()
                        : reader.words().of("portal.task.for", product.kind(), product.description()),
                product.status(),
                product.explanation(),
                TaskRows.of(product.tasks(), reader),
                ReadinessView.of(product.readiness(), reader));
    }
}
