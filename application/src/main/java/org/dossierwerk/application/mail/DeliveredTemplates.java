package org.dossierwerk.application.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/**
 * The templates a new office begins with: a wording for every occasion, language and form of address. Each is a text file
 * whose first line is the subject; a file without a form in its name serves both.
 */
public final class DeliveredTemplates {

    private DeliveredTemplates() {}

    public static Map<Occasion, Map<MailTemplate.Variant, Wording>> all() {
        var all = new EnumMap<Occasion, Map<MailTemplate.Variant, Wording>>(Occasion.class);
        for (var occasion : occasions()) {
            var wordings = new HashMap<MailTemplate.Variant, Wording>();
            for (var language : Language.values()) {
                for (var form : FormOfAddress.values()) {
                    wordings.put(new MailTemplate.Variant(language, form), read(occasion, language, form));
                }
            }
            all.put(occasion, Map.copyOf(wordings));
        }
        return all;
    }

    private static List<Occasion> occasions() {
        return Stream.of(Occasion.values())
                .filter(occasion -> !occasion.isFree())
                .toList();
    }

    private static Wording read(Occasion occasion, Language language, FormOfAddress form) {
        var name = "templates/" + lower(occasion) + "." + language.tag();
        try (var own = DeliveredTemplates.class.getResourceAsStream(name + "." + lower(form) + ".txt");
                var both = DeliveredTemplates.class.getResourceAsStream(name + ".txt")) {
            var file = own == null ? both : own;
            if (file == null) {
                throw new IOException("Missing: " + name);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int endOfSubject = text.indexOf('\n');
            return new Wording(text.substring(0, endOfSubject), text.substring(endOfSubject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
