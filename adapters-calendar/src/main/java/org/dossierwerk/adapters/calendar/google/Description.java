package org.dossierwerk.adapters.calendar.google;

import org.jspecify.annotations.Nullable;

/** A description "can contain HTML": what is text has to be written so that it stays text. */
final class Description {

    private Description() {}

    static String written(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What people read; layout that somebody gave it is left out. */
    static String read(@Nullable String html) {
        return html == null
                ? ""
                : html.replaceAll("(?i)<br ?/?>", "\n")
                        .replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&");
    }
}
