package org.dossierwerk.adapters.web.ui;

/**
 * A small sign at an entry of a calendar or a list.
 *
 * @param icon the name of its icon
 * @param text what it says, for whoever does not see it or does not know it
 */
public record Sign(String icon, String text) {}
