package org.dossierwerk.application.mail;

import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.shared.Language;

/** The HTML part of a letter. */
final class HtmlPart {

    private HtmlPart() {}

    static String of(Letter letter, Language language, String officeName) {
        var text = letter.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<!doctype html><html lang=\"" + language.tag() + "\"><body><pre>" + text + "</pre></body></html>";
    }
}
