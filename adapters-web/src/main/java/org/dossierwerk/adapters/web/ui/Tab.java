package org.dossierwerk.adapters.web.ui;

/** One tab above a panel or page: a link, so that each tab has its own address. */
public record Tab(String href, String label, boolean current) {}
