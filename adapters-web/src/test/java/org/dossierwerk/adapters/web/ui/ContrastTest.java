package org.dossierwerk.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));");

    private final String sheet = Sources.read(Path.of("src", "main", "resources", "static", "css", "tokens.css"));
    private final Map<String, String[]> root = tokens(sheet.substring(0, sheet.indexOf(".a1 ")));

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, canvas",
        "ink, surface",
        "ink, sunken",
        "ink, raised",
        "ink-2, canvas",
        "ink-2, surface",
        "ink-2, sunken",
        "ink-3, canvas",
        "ink-3, surface",
        "ink-3, sunken",
        "ink-3, raised",
        "on-brand, brand",
        "on-brand, brand-strong",
        "brand-strong, brand-soft",
        "brand-strong, surface",
        "brand-strong, raised",
        "ok, ok-soft",
        "ok, surface",
        "warn, warn-soft",
        "bad, bad-soft",
        "bad, surface",
        "bad, canvas",
        "info, info-soft",
        "portal, portal-soft",
        "portal, surface",
        "surface, ink"
    })
    void text_has_at_least_4_5_to_1_in_both_themes(String text, String ground) {
        for (int theme = 0; theme < 2; theme++) {
            assertThat(contrast(colour(text, theme), colour(ground, theme))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "line-2, surface",
        "line-2, canvas",
        "line-2, raised",
        "focus, surface",
        "focus, canvas",
        "focus, sunken",
        "focus, raised",
        "brand, surface",
        "brand, canvas",
        "brand, line",
        "bad, surface"
    })
    void borders_rings_and_bars_have_at_least_3_to_1_in_both_themes(String mark, String ground) {
        for (int theme = 0; theme < 2; theme++) {
            assertThat(contrast(colour(mark, theme), colour(ground, theme))).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void the_hue_of_an_adviser_can_be_read_in_both_themes(int hue) {
        int from = sheet.indexOf(".a" + hue + " ");
        Map<String, String[]> tokens = tokens(sheet.substring(from, sheet.indexOf('}', from)));
        for (int theme = 0; theme < 2; theme++) {
            assertThat(contrast("#ffffff", tokens.get("a")[theme])).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(tokens.get("a-ink")[theme], tokens.get("a-soft")[theme]))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private String colour(String token, int theme) {
        return root.get(token)[theme];
    }

    private static Map<String, String[]> tokens(String css) {
        Map<String, String[]> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            String both = token.group(4);
            tokens.put(
                    token.group(1),
                    both == null ? new String[] {token.group(2), token.group(3)} : new String[] {both, both});
        }
        return tokens;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return .2126 * linear(rgb >> 16) + .7152 * linear(rgb >> 8 & 255) + .0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }
}
