package org.dossierwerk.application.port.storage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How names, addresses and numbers are taken apart to be found again: without case and accents, letters and digits each
 * for themselves. What is stored and what is typed pass through here, so that every storage finds the same.
 */
public final class SearchWords {

    /** A longer word is found by its first so many characters. */
    private static final int LONGEST = 40;

    /** Most names have nothing to fold but their case. */
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı", "i");

    private SearchWords() {}

    /** The distinct words of the texts, in their order. */
    public static List<String> of(String... texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                    .filter(word -> !word.isEmpty())
                    .map(SearchWords::shorten)
                    .forEach(words::add);
        }
        return List.copyOf(words);
    }

    /** The words of a text as one; two texts with the same key are the same name. */
    public static String key(String text) {
        return String.join(" ", Arrays.asList(BETWEEN_WORDS.split(fold(text)))).strip();
    }

    /** In the order of their names, each of which is taken apart once. */
    public static <T> List<T> inOrder(Collection<T> things, Function<T, String> name) {
        return things.stream()
                .map(thing -> Map.entry(key(name.apply(thing)), thing))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String fold(String text) {
        if (text.chars().allMatch(character -> character < FIRST_BEYOND_ASCII)) {
            return text.replace("'", "").replace("`", "").toLowerCase(Locale.ROOT);
        }
        var plain = Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    private static String shorten(String word) {
        int length = word.codePointCount(0, word.length());
        return length <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
