package org.dossierwerk.adapters.web.adviser.search;

import java.util.List;
import java.util.Map;
import org.dossierwerk.adapters.web.adviser.search.Found.Hit;

/**
 * The dossiers to choose from for a new appointment.
 *
 * @param text that was searched for; empty while the dossiers one works on are shown
 * @param carried what goes along to the form, by its name
 */
public record Pick(String text, Map<String, List<String>> carried, List<Hit> dossiers) {}
