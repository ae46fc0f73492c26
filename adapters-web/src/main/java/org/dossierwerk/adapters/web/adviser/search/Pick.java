package org.dossierwerk.adapters.web.adviser.search;

import java.util.List;
import java.util.Map;
import org.dossierwerk.adapters.web.adviser.search.Found.Hit;

/**
 * The dossiers to choose from for a new appointment.
 *
 * @param text that was searched for; empty while the dossiers one works on are shown
 * @param carried what goes along to the form, by its name
 * @param group leads to the form of a group appointment, which is in no dossier
 */
public record Pick(String text, Map<String, List<String>> carried, String group, List<Hit> dossiers) {}
