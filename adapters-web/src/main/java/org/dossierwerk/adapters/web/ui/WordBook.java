package org.dossierwerk.adapters.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/** All texts of the pages in all languages, read once from {@code messages_*.properties} (UTF-8) on the class path. */
public final class WordBook {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<Language, Words> formal = new EnumMap<>(Language.class);
    private final Map<Language, Words> informal = new EnumMap<>(Language.class);

    /** @throws IllegalStateException if a language has no message file */
    public WordBook() {
        for (Language language : Language.values()) {
            Map<String, String> read = read("/messages_" + language.tag() + ".properties");
            texts.put(language, read);
            formal.put(language, new Words(language, FormOfAddress.FORMAL, read));
            informal.put(language, new Words(language, FormOfAddress.INFORMAL, read));
        }
    }

    /** The words for a reader of this language who is addressed in this form. */
    public Words words(Language language, FormOfAddress address) {
        Words words = (address == FormOfAddress.FORMAL ? formal : informal).get(language);
        return Objects.requireNonNull(words);
    }

    /** The words of a page that addresses nobody in particular, or in the office's usual formal way. */
    public Words words(Language language) {
        return words(language, FormOfAddress.FORMAL);
    }

    Set<String> keys(Language language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    private static Map<String, String> read(String file) {
        try (InputStream bytes = WordBook.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("No message file " + file + " on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            Map<String, String> read = new HashMap<>();
            properties.forEach((key, text) -> read.put((String) key, (String) text));
            return Map.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
