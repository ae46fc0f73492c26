package org.dossierwerk.adapters.web.ui;

/**
 * The token that proves that a request comes from one of our own pages.
 *
 * @param header the name of the request header htmx sends it in
 * @param parameter the name of the hidden field of a form
 * @param token the token
 */
public record Csrf(String header, String parameter, String token) {

    /** The headers of every htmx request, as its attribute wants them. */
    public String headers() {
        return "{\"" + header + "\":\"" + token + "\"}";
    }
}
