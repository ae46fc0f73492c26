package org.dossierwerk.adapters.web.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;

/**
 * A form as a page shows it: in each field what is stored or was typed, and what is wrong with it.
 *
 * @param values by the name of the field; a field of several choices has several
 */
public record Form(Map<String, List<String>> values, List<FieldError> errors) {

    public Form {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** A form that nobody filled in yet. */
    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /** The same form with another value in one field. */
    public Form with(String field, String value) {
        return withAll(field, List.of(value));
    }

    /** The same form with other choices in one field. */
    public Form withAll(String field, List<String> chosen) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, chosen);
        return new Form(changed, errors);
    }

    /** The same form with the values of another one where that has any. */
    public Form with(Form other) {
        var changed = new LinkedHashMap<>(values);
        changed.putAll(other.values);
        return new Form(changed, errors);
    }

    /** The value of a field; empty when it has none. */
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** All choices in a field. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean checked(String field) {
        return !value(field).isEmpty();
    }

    /** The field as the parts of {@code ui} show it. */
    public Field field(String name, String label) {
        return Field.of(name, label, value(name)).errors(errors);
    }

    /** Those choices with the ones that stand in the field marked. */
    public List<Option> options(String field, List<Option> offered) {
        var chosen = all(field);
        return offered.stream()
                .map(o -> new Option(o.value(), o.label(), chosen.contains(o.value()), o.hint()))
                .toList();
    }

    /** What is wrong with a field that has no own control to show it. */
    public Optional<String> error(String field) {
        return Optional.of(FieldError.of(errors, field)).filter(text -> !text.isEmpty());
    }
}
