package org.dossierwerk.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplateRulesTest {

    private static final Path STATIC = Path.of("src", "main", "resources", "static");

    @Test
    void no_template_needs_an_exception_from_the_content_security_policy() {
        assertNowhere(
                Sources.templates(), "\\sstyle\\s*=", "<style", "\\son[a-z]+\\s*=", "hx-on", "javascript:", "js:");
        assertNowhere(Sources.templates(), "<script(?![^>]*\\ssrc=)", "<script[^>]*>\\s*\\S+\\s*</script");
        assertNowhere(Sources.scripts(), "\\beval\\(", "new Function", "innerHTML", "\\.style\\b", "cssText");
    }

    @Test
    void no_template_loads_anything_from_elsewhere() {
        assertNowhere(Sources.templates(), "(?:src|href)=\"(?:https?:)?//");
    }

    @Test
    void no_template_holds_a_text_of_its_own() {
        assertNowhere(
                Sources.templates(),
                "(?<!kbd|kbd aria-hidden=\"true\")>[^<>@{}$`!\"=]*\\p{L}{2,}[^<>@{}$`!\"=]*</",
                "(?:aria-label|title|placeholder|alt|data-tip)=\"(?!\\$\\{)[^\"]");
    }

    @Test
    void every_icon_a_page_shows_is_in_the_sprite() {
        Set<String> sprite = matches(Sources.read(STATIC.resolve("icons.svg")), "<symbol id=\"([^\"]+)\"");
        Set<String> shown = Sources.pages().stream()
                .flatMap(source ->
                        matches(source.text(), "(?:template\\.ui\\.icon\\(name|\\bicon) = \"([a-z0-9-]+)\"").stream())
                .collect(Collectors.toSet());
        assertThat(shown).isNotEmpty();
        assertThat(sprite).containsAll(shown);
    }

    @Test
    void the_sprite_holds_what_the_list_of_icons_names() {
        List<String> listed = Sources.read(Path.of("src", "main", "vendor", "icons.txt"))
                .lines()
                .toList();
        assertThat(matches(Sources.read(STATIC.resolve("icons.svg")), "<symbol id=\"([^\"]+)\""))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    private static void assertNowhere(List<Sources.Source> sources, String... patterns) {
        assertThat(sources).isNotEmpty();
        for (String pattern : patterns) {
            Pattern forbidden = Pattern.compile(pattern);
            assertThat(sources)
                    .allSatisfy(source -> assertThat(forbidden
                                    .matcher(source.text())
                                    .results()
                                    .map(found -> found.group())
                                    .toList())
                            .as("%s in %s", pattern, source.path())
                            .isEmpty());
        }
    }

    private static Set<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
