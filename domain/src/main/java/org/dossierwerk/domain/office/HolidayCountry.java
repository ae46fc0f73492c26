package org.dossierwerk.domain.office;

/** The countries whose public holidays can be filled in, by ISO 3166-1 alpha-2. */
public enum HolidayCountry {
    NL,
    BE,
    DE,
    AT,
    CH
}
