package org.dossierwerk.adapters.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** All texts of the pages in all languages, read once from {@code messages_*.properties} (UTF-8) on the class path. */
public final class WordBook {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    /** @throws IllegalStateException if a language has no message file */
    public WordBook() {
        for (Language language : Language.values()) {
            texts.put(language, read("/messages_" + language.tag() + ".properties"));
        }
    }

    /** The words for a reader of this language who is addressed in this form. */
    public Words words(Language language, Address address) {
        return new Words(language, address, textsIn(language));
    }

    /** The words of a page that addresses nobody in particular, or in the office's usual formal way. */
    public Words words(Language language) {
        return words(language, Address.FORMAL);
    }

    Set<String> keys(Language language) {
        return textsIn(language).keySet();
    }

    private Map<String, String> textsIn(Language language) {
        return texts.getOrDefault(language, Map.of());
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
