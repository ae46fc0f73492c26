package org.dossierwerk.adapters.web.adviser.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param text that was searched for
 */
public record Found(String text, List<Hit> dossiers, List<Hit> cards) {

    /** @param closed whether it is a dossier in which nothing is done any more */
    public record Hit(String href, String title, String detail, boolean closed) {}

    public int count() {
        return dossiers.size() + cards.size();
    }

    public boolean nothing() {
        return count() == 0;
    }
}
