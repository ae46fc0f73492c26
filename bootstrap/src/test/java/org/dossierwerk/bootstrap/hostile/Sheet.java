package org.dossierwerk.bootstrap.hostile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One form into which text is typed, and where that text is read afterwards.
 *
 * @param page where the form is shown
 * @param form its selector
 * @param filled what is typed besides, so that nothing else is wrong with it
 * @param names what its fields are called, where a row has a shorter name for them
 * @param kept the page that has what was stored in its form; empty when none has
 * @param read where staff read the text
 * @param readByClient where the client reads those fields that are for clients
 * @param forClient the fields that are
 */
record Sheet(
        String page,
        String form,
        String action,
        Map<String, String> filled,
        Map<String, String> names,
        String kept,
        List<String> read,
        List<String> readByClient,
        Set<String> forClient) {

    String field(String name) {
        return names.getOrDefault(name, name);
    }
}
