package org.dossierwerk.adapters.web.ui;

import java.util.Optional;

/**
 * What the portal's frame shows besides what every frame shows.
 *
 * @param root what the addresses of its pages begin with
 * @param open how many things there are still to do (ACT-03)
 * @param onlooker says so when it is not the client who has the portal open (POR-06)
 */
public record PortalBar(String root, long open, Optional<Onlooker> onlooker) {

    /** Of a client who has nothing to do. */
    public static final PortalBar QUIET = new PortalBar("/portal", 0, Optional.empty());

    /**
     * Somebody of the office with a client's portal open.
     *
     * @param words of that somebody, which need not be the client's
     * @param client whose view it is
     * @param back to where it was opened
     */
    public record Onlooker(Words words, String client, String back) {}
}
