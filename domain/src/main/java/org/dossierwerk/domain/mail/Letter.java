package org.dossierwerk.domain.mail;

/**
 * What the recipients read: a subject of one line and a plain text whose paragraphs are set apart by empty lines.
 *
 * @param html the same as rich text, cleaned; empty when the text is all there is
 */
public record Letter(String subject, String text, String html) {

    /** A letter that is plain text. */
    public Letter(String subject, String text) {
        this(subject, text, "");
    }

    public boolean isRich() {
        return !html.isEmpty();
    }
}
