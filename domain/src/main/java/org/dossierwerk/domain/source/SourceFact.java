package org.dossierwerk.domain.source;

import org.dossierwerk.domain.shared.Text;

/**
 * One thing a provider tells about a client, such as an income in a year, in the provider's words.
 *
 * @param name what it is
 * @param value may be empty
 */
public record SourceFact(String name, String value) {

    /** At most so many come with one sharing. */
    public static final int MOST = 500;

    public SourceFact {
        name = Text.required("name", name, 200);
        value = Text.line("value", value, 1_000);
    }
}
