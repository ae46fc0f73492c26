package org.dossierwerk.adapters.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/**
 * All texts of the pages in all languages, read once from {@code messages_*.properties} (UTF-8) on the class path. A jar that adds to
 * the office, such as a calendar system, brings its texts in {@code META-INF/dossierwerk/messages_*.properties}; what it does not say
 * in a language it says in English, and none of ours it replaces.
 */
public final class WordBook {

    private static final String ADDED = "META-INF/dossierwerk/messages_%s.properties";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<Language, Words> formal = new EnumMap<>(Language.class);
    private final Map<Language, Words> informal = new EnumMap<>(Language.class);

    /** @throws IllegalStateException if a language has no message file */
    public WordBook() {
        for (Language language : Language.values()) {
            Map<String, String> read = new HashMap<>(added(Language.EN));
            read.putAll(added(language));
            read.putAll(own("messages_" + language.tag() + ".properties"));
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

    private static Map<String, String> own(String file) {
        var address = WordBook.class.getResource("/" + file);
        if (address == null) {
            throw new IllegalStateException("No message file " + file + " on the class path");
        }
        return read(address);
    }

    private static Map<String, String> added(Language language) {
        try {
            Map<String, String> added = new HashMap<>();
            var files = Thread.currentThread().getContextClassLoader().getResources(ADDED.formatted(language.tag()));
            files.asIterator().forEachRemaining(file -> read(file).forEach(added::putIfAbsent));
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(URL file) {
        try (InputStream bytes = file.openStream()) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            Map<String, String> read = new HashMap<>();
            properties.forEach((key, text) -> read.put((String) key, (String) text));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
