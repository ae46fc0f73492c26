package org.dossierwerk.domain.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The business says no. An answer, not a crash: it carries no stack trace, and people read the text that belongs to
 * {@link #code()} in their own language, never {@link #getMessage()}, which is for logs.
 */
public abstract class Refusal extends RuntimeException {

    /** What sort of no it is; adapters turn it into a status. */
    public enum Kind {
        NOT_FOUND,
        NOT_ALLOWED,
        CONFLICT,
        INVALID
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    protected Refusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind + " " + code + (field == null ? "" : " at " + field), null, false, false);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public final Kind kind() {
        return kind;
    }

    /** Stable key of the text a person reads, such as {@code appointment.typeUnknown}. */
    public final String code() {
        return code;
    }

    /** The input to look at, by its name in the command, or null when no single input is at fault. */
    public final @Nullable String field() {
        return field;
    }

    /** What the text mentions, in its order: names, times, limits. */
    public final List<Object> arguments() {
        return arguments;
    }
}
