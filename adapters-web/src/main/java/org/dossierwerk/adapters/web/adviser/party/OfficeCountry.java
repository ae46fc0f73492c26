package org.dossierwerk.adapters.web.adviser.party;

import org.dossierwerk.domain.shared.Language;

/**
 * The country that an address or a national telephone number is of when nothing else is said.
 *
 * @param iso ISO 3166-1 alpha-2
 * @param callingCode of telephone numbers that begin with one zero
 */
public record OfficeCountry(String iso, int callingCode) {

    /** The country in which offices of that language are. */
    public static OfficeCountry of(Language office) {
        return switch (office) {
            case NL -> new OfficeCountry("NL", 31);
            case DE -> new OfficeCountry("DE", 49);
            case EN -> new OfficeCountry("GB", 44);
        };
    }
}
