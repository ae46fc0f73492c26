package org.dossierwerk.application.port.mail;

/**
 * Reads HTML from anywhere and keeps of it what a letter is made of, and nothing that could do or load something. Whatever it
 * reads, it gives back what {@link LetterMarkup} says. Safe for use by many threads.
 */
public interface HtmlCleaner {

    /** Cleaning what is clean already changes nothing. */
    Cleaned clean(String html);

    /**
     * A letter's words, twice.
     *
     * @param html empty when there is nothing to read in it
     * @param text the same to be read without any marks: links with their address behind, lists with {@code - }
     */
    record Cleaned(String html, String text) {}
}
