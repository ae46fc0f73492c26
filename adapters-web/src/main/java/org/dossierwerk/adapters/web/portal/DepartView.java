package org.dossierwerk.adapters.web.portal;

import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.source.PortalSourceData.Guide;

/**
 * The page before the client goes to a provider.
 *
 * @param code to type there; empty when the browser goes there by itself
 * @param address of the provider
 * @param back where one goes who thinks better of it
 */
public record DepartView(
        String title, String text, String codeLabel, String code, String address, String button, String back) {

    static DepartView of(Words words, String provider, Guide guide, String back) {
        return new DepartView(
                words.of("portal.depart.title", provider),
                words.of(guide.code().isEmpty() ? "portal.depart.text" : "portal.depart.text-code", provider),
                words.of("portal.depart.code", provider),
                guide.code(),
                guide.address().toString(),
                words.of("portal.depart.go", provider),
                back);
    }
}
