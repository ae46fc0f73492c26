package org.dossierwerk.application.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/** The small words between the values of a mail, for one reader. */
final class Words {

    private static final Map<Language, Map<String, String>> ALL = read();

    private final Language language;
    private final FormOfAddress form;

    private Words(MailTemplate.Variant reader) {
        this.language = reader.language();
        this.form = reader.formOfAddress();
    }

    static Words forReader(MailTemplate.Variant reader) {
        return new Words(reader);
    }

    Locale locale() {
        return language.locale();
    }

    String get(String key) {
        var word = ALL.getOrDefault(language, Map.of()).get(key);
        if (word == null) {
            throw new IllegalArgumentException("No word " + key + " in " + language.tag());
        }
        return word;
    }

    String say(String key, Object... values) {
        return String.format(locale(), get(key), values);
    }

    /** The word in the reader's form of address. */
    String sayPolitely(String key, Object... values) {
        return say(key + "." + form.name().toLowerCase(Locale.ROOT), values);
    }

    private static Map<Language, Map<String, String>> read() {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var words = new Properties();
            var name = "words_" + language.tag() + ".properties";
            try (var in = Words.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("Missing: " + name);
                }
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var byKey = new HashMap<String, String>();
            words.stringPropertyNames().forEach(key -> byKey.put(key, words.getProperty(key)));
            all.put(language, Map.copyOf(byKey));
        }
        return Map.copyOf(all);
    }
}
