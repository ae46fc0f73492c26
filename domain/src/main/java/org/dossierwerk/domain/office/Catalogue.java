package org.dossierwerk.domain.office;

/** The lists of choices that an administrator maintains, each choice with a name and a code (DOS-12). */
public enum Catalogue {
    INCOME_TYPE,
    CLIENT_PROFILE,
    LEAD_SOURCE,
    PRODUCT_KIND,
    PRODUCT_STATUS
}
