package org.dossierwerk.adapters.web.ui;

/**
 * One line of a definition list.
 *
 * @param visibleToClient whether the plum eye stands beside it
 */
public record Term(String name, String value, boolean visibleToClient) {

    /** A line that says nothing about what the client sees. */
    public Term(String name, String value) {
        this(name, value, false);
    }
}
