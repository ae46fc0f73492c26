package org.dossierwerk.adapters.web.shared;

import java.net.URI;

/** Where the office is reached from outside. What a request says of its host is not believed. */
public record OfficeAddress(URI value) {

    /** The full address of one of our pages. */
    public URI of(String path) {
        return URI.create(value.toString().replaceAll("/+$", "") + path);
    }
}
