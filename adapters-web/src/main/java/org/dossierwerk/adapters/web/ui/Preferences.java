package org.dossierwerk.adapters.web.ui;

/**
 * How the reader wants the pages to be.
 *
 * @param theme light, dark, or as the device says
 * @param shortcuts whether single letters do something (WCAG 2.1.4 asks for a way to switch them off)
 */
public record Preferences(Theme theme, boolean shortcuts) {}
