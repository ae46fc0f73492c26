package org.dossierwerk.adapters.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Somebody else saved first: where what is stored now differs from what was typed.
 *
 * @param what was changed, such as "dit dossier"
 * @param reload the page with what is stored
 * @param form the {@code id} of the form that still holds what was typed, to be sent again
 */
public record Conflict(String what, String reload, String form, List<Difference> differences) {

    public Conflict {
        differences = List.copyOf(differences);
    }

    /** @param stored as it is now, and {@code typed} as the reader wants it */
    public record Difference(String label, String stored, String typed) {}

    /**
     * Compares the fields of two forms.
     *
     * @param labels of the fields to compare, by their names, in their order
     * @param names what choices are called, by their values
     */
    public static List<Difference> between(
            Form stored, Form typed, Map<String, String> labels, Map<String, String> names) {
        var differences = new ArrayList<Difference>();
        labels.forEach((field, label) -> {
            var there = text(stored, field, names);
            var here = text(typed, field, names);
            if (!Objects.equals(there, here)) {
                differences.add(new Difference(label, there, here));
            }
        });
        return differences;
    }

    private static String text(Form form, String field, Map<String, String> names) {
        return form.all(field).stream()
                .map(value -> names.getOrDefault(value, value).strip().replace("\r\n", "\n"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
