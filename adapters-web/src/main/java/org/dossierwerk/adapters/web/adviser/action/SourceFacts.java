package org.dossierwerk.adapters.web.adviser.action;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.ui.Term;

/**
 * What a client shared from a provider.
 *
 * @param from who shared it, through whom and when
 * @param documents where the provider's own document lies
 */
public record SourceFacts(
        DossierTree tree, String title, String from, String documents, String back, List<Term> facts) {}
