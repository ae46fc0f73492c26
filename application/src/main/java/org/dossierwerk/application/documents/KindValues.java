package org.dossierwerk.application.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierwerk.domain.documents.DocumentKind;

/** What the audit trail keeps of a kind of document. */
final class KindValues {

    private KindValues() {}

    static Map<String, String> of(DocumentKind.Snapshot kind) {
        var values = new HashMap<>(of(kind.setup()));
        values.put("active", Boolean.toString(kind.active()));
        return values;
    }

    static Map<String, String> of(DocumentKind.Setup setup) {
        var age = setup.maximumAge();
        return Map.of(
                "name", setup.name(),
                "explanation", setup.explanation(),
                "formats", setup.formats().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")),
                "withoutActionItem", Boolean.toString(!setup.actionItemByDefault()),
                "maximumAge", age == null ? "" : age.toString());
    }
}
