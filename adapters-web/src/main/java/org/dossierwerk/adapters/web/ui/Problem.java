package org.dossierwerk.adapters.web.ui;

/**
 * Why a page cannot be shown and what the reader can do, for {@code plain/problem}. It never tells whether something
 * exists that the reader may not see.
 *
 * @param href where the reader goes on
 * @param label the text of that link
 */
public record Problem(String title, String text, String href, String label) {

    /** There is no such page, or not for this reader. */
    public static Problem notFound(Words words, String home) {
        return of(words, "error.not-found", home);
    }

    /** The reader lacks the right; somebody with the right can do it. */
    public static Problem noRight(Words words, String home) {
        return of(words, "error.no-right", home);
    }

    /** The form was too old to be accepted; nothing was changed. */
    public static Problem tooOld(Words words, String home) {
        return of(words, "error.too-old", home);
    }

    /** Something broke on our side; nothing the reader did. */
    public static Problem broken(Words words, String home) {
        return of(words, "error.broken", home);
    }

    private static Problem of(Words words, String key, String home) {
        return new Problem(words.of(key), words.of(key + "-text"), home, words.of("error.go-on"));
    }
}
