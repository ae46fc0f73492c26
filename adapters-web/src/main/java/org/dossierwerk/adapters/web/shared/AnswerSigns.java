package org.dossierwerk.adapters.web.shared;

import org.dossierwerk.adapters.web.ui.Sign;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.mail.Answer;
import org.jspecify.annotations.Nullable;

/** What the invited readers of an appointment answered, as a sign. */
public final class AnswerSigns {

    private AnswerSigns() {}

    /** @return null when nobody answered */
    public static @Nullable Sign of(Answer.@Nullable Kind kind, Words words) {
        return kind == null ? null : new Sign(icon(kind), words.of("appointment.answer." + kind.name()));
    }

    private static String icon(Answer.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> "check";
            case TENTATIVE -> "circle-help";
            case COUNTERED -> "clock";
            case DECLINED -> "x";
        };
    }
}
