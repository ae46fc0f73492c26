package org.dossierwerk.application.source;

import java.util.UUID;
import org.dossierwerk.application.port.secret.Sealer;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.domain.action.ActionItemId;

/**
 * What it takes to receive source data.
 *
 * @param documentKind the name of the kind of document that it comes as
 */
public record SourceParts(SourceDataProvider provider, Sealer sealer, String documentKind) {

    String seal(ActionItemId item, String text) {
        return sealer.seal(about(item), text);
    }

    String open(ActionItemId item, String sealed) {
        return sealer.open(about(item), sealed);
    }

    private static UUID about(ActionItemId item) {
        return item.value();
    }
}
