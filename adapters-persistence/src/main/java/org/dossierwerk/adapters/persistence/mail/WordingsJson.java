package org.dossierwerk.adapters.persistence.mail;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/** The wordings of a template as JSON: a list, in the order of their variants. */
final class WordingsJson {

    private WordingsJson() {}

    /** @param html null in what was written while there was none */
    private record Item(
            Language language,
            FormOfAddress formOfAddress,
            String subject,
            String body,
            @Nullable String html) {}

    static String write(Map<MailTemplate.Variant, Wording> wordings) {
        return Json.write(new TreeMap<>(wordings)
                .entrySet().stream()
                        .map(e -> new Item(
                                e.getKey().language(),
                                e.getKey().formOfAddress(),
                                e.getValue().subject(),
                                e.getValue().body(),
                                e.getValue().isRich() ? e.getValue().html() : null))
                        .toList());
    }

    static Map<MailTemplate.Variant, Wording> read(String json) {
        return Arrays.stream(Json.read(json, Item[].class))
                .collect(Collectors.toMap(
                        item -> new MailTemplate.Variant(item.language(), item.formOfAddress()),
                        item -> new Wording(item.subject(), item.body(), Objects.requireNonNullElse(item.html(), ""))));
    }
}
