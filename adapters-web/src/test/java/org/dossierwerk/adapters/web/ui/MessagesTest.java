package org.dossierwerk.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern FORM = Pattern.compile("\\.(u|je|sie|du)$");
    private static final Pattern USE = Pattern.compile("\\b(?:of|has)\\(\\s*\"([a-z][\\w-]*\\.[\\w.-]*)\"");
    private static final Pattern KEY_LIKE = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:super\\(\\s*Kind\\.\\w+,|new InvalidValue\\(\\s*[^,]+,)\\s*\"([a-z][\\w-]*\\.[\\w.-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    private final WordBook book = new WordBook();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_texts(Language language) {
        assertThat(bare(language)).isEqualTo(bare(Language.NL));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"NL", "DE"})
    void a_text_with_a_form_of_address_has_both_forms(Language language) {
        Set<String> keys = book.keys(language);
        List<String> addressed =
                keys.stream().filter(key -> FORM.matcher(key).find()).toList();
        for (String key : addressed) {
            String bare = FORM.matcher(key).replaceFirst("");
            assertThat(keys)
                    .contains(
                            bare + Words.suffix(language, FormOfAddress.FORMAL),
                            bare + Words.suffix(language, FormOfAddress.INFORMAL))
                    .doesNotContain(bare);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_text_has_the_same_arguments_in_every_language(Language language) {
        for (String key : bare(Language.NL)) {
            assertThat(places(language, key)).as(key).isEqualTo(places(Language.NL, key));
        }
    }

    @Test
    void every_text_that_a_page_asks_for_exists() {
        Set<String> keys = bare(Language.NL);
        for (Sources.Source source : Sources.pages()) {
            Matcher use = USE.matcher(source.text());
            while (use.find()) {
                String key = use.group(1);
                boolean known = key.endsWith(".") ? keys.stream().anyMatch(k -> k.startsWith(key)) : keys.contains(key);
                assertThat(known).as("%s asks for %s", source.path(), key).isTrue();
            }
        }
    }

    /** A refusal without a text would be a broken page to the one who was refused. */
    @Test
    void every_refusal_of_the_business_has_its_text() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("..", "domain", "src", "main", "java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var refusal = REFUSAL.matcher(Files.readString(file));
                while (refusal.find()) {
                    codes.add(refusal.group(1));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(80);
        assertThat(codes).allSatisfy(code -> assertThat(bare(Language.NL)).contains("refusal." + code));
    }

    @Test
    void every_text_is_asked_for() {
        Set<String> asked = new TreeSet<>();
        for (Sources.Source source : Sources.pages()) {
            Matcher literal = KEY_LIKE.matcher(source.text());
            while (literal.find()) {
                asked.add(literal.group(1));
            }
        }
        assertThat(bare(Language.NL))
                .allSatisfy(key -> assertThat(asked)
                        .as(key)
                        .anyMatch(literal -> literal.endsWith(".")
                                ? key.startsWith(literal)
                                : key.replaceFirst("-text$", "").equals(literal)));
    }

    private Set<String> bare(Language language) {
        return book.keys(language).stream()
                .map(key -> FORM.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> places(Language language, String key) {
        return PLACE.matcher(book.words(language).text(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
