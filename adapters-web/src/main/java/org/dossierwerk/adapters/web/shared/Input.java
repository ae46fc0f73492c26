package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody typed into a form, and what is wrong with it. Reading a field gives a value of the domain or notes the
 * refusal at that field, so that all mistakes are shown at once and nothing typed is lost.
 */
public final class Input {

    private final Map<String, List<String>> typed;
    private final List<Noted> noted = new ArrayList<>();

    private record Noted(String field, Refusal refusal) {}

    public Input(HttpServletRequest request) {
        this(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
    }

    /** As if these fields had been typed. */
    public Input(Map<String, List<String>> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** The same input with another value in one field; nothing is noted yet. */
    public Input with(String field, String value) {
        var other = new HashMap<>(typed);
        other.put(field, List.of(value));
        return new Input(other);
    }

    /** As typed; empty when the field is absent. */
    public String text(String field) {
        var values = texts(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All values of a field that may be given several times. */
    public List<String> texts(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean checked(String field) {
        return !text(field).isEmpty();
    }

    /** The value of an optional field: null when nothing was typed, or when it was refused. */
    public <T> @Nullable T read(String field, Function<String, T> reader) {
        return text(field).isBlank() ? null : attempt(field, () -> reader.apply(text(field)));
    }

    /** The value of a field that must be filled in: null when it was refused or left empty, which is noted. */
    public <T> @Nullable T require(String field, Function<String, T> reader) {
        if (text(field).isBlank()) {
            note(field, new InvalidValue(field, "text.missing"));
            return null;
        }
        return attempt(field, () -> reader.apply(text(field)));
    }

    /** One of the values of an enumeration, by its name; anything else is noted as unknown. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> offered) {
        return require(
                field,
                typed -> Arrays.stream(offered.getEnumConstants())
                        .filter(value -> value.name().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue(field, "office.unknownChoice")));
    }

    /** An id; one that is no id at all is noted as unknown. */
    public <T> @Nullable T id(String field, Function<UUID, T> reader) {
        return read(field, typed -> {
            try {
                return reader.apply(UUID.fromString(typed));
            } catch (IllegalArgumentException notAnId) {
                throw new InvalidValue(field, "office.unknownChoice");
            }
        });
    }

    /** The id that was chosen when the form was shown; without it nothing is made, so its absence is noted too. */
    public <T> @Nullable T chosenId(Function<UUID, T> reader) {
        return require("id", typed -> typed) == null ? null : id("id", reader);
    }

    /** A whole number that the page itself wrote, such as a version; -1, which never fits, when it is none. */
    public long number(String field) {
        try {
            return Long.parseLong(text(field));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** Builds something of one field; a refusal is noted there. */
    public <T> @Nullable T attempt(String field, Supplier<T> building) {
        try {
            return building.get();
        } catch (Refusal refusal) {
            note(field, refusal);
            return null;
        }
    }

    /**
     * Builds something of several fields whose names begin with a prefix; a refusal is noted at the field it names.
     *
     * @param prefix may be empty
     */
    public <T> @Nullable T group(String prefix, Supplier<T> building) {
        try {
            return building.get();
        } catch (Refusal refusal) {
            note(prefix, refusal.field(), refusal);
            return null;
        }
    }

    /** Notes what a conversation refused, at the field it names, else for the form as a whole. */
    public void note(Refusal refusal) {
        note("", refusal.field(), refusal);
    }

    private void note(String prefix, @Nullable String field, Refusal refusal) {
        note(field == null ? "" : prefix + field, refusal);
    }

    /** Notes a refusal at a field of this form; empty for the form as a whole. */
    public void note(String field, Refusal refusal) {
        noted.add(new Noted(field, refusal));
    }

    /**
     * Does what the form asks, if nothing was wrong with it. What is then refused is noted, but for a version that somebody
     * else overtook.
     *
     * @return null when it was done, else the status of the page that shows the form again
     * @throws Refusal that is no answer to this form: not found, or not allowed
     */
    public @Nullable HttpStatus submit(Runnable doing) {
        if (wrong()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        try {
            doing.run();
            return null;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.NOT_ALLOWED) {
                throw refusal;
            }
            if (!Refusals.isStale(refusal)) {
                note(refusal);
            }
            return Refusals.status(refusal);
        }
    }

    public boolean wrong() {
        return !noted.isEmpty();
    }

    /** The form as it is shown again: with all that was typed, and what is wrong with it. */
    public Form form(Words words) {
        return new Form(typed, errors(words));
    }

    public List<FieldError> errors(Words words) {
        return noted.stream()
                .map(n -> new FieldError(n.field(), Refusals.sentence(words, n.refusal())))
                .toList();
    }
}
