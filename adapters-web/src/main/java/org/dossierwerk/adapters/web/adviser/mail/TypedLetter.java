package org.dossierwerk.adapters.web.adviser.mail;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What the form to write a mail says. With its script the text comes as HTML, else as it was typed. */
record TypedLetter(Input input) {

    static final String TO = "to";
    static final String CC = "cc";
    static final String SUBJECT = "subject";
    static final String TEXT = "text";
    static final String FILES = "files";
    static final String FOLLOW_UP = "followUp";

    MailDraftId form() {
        var id = input.id("id", MailDraftId::new);
        return id == null ? new MailDraftId(UUID.randomUUID()) : id;
    }

    /** @throws InvalidValue when it is longer than any message could be */
    MailDraft.Content content() {
        var html = input.text("html");
        var template = input.id("template", MailTemplateId::new);
        return new MailDraft.Content(
                occasion(),
                template,
                template == null ? 0 : input.number("templateVersion"),
                input.text(TO),
                input.text(CC),
                new Letter(input.text(SUBJECT), html.isEmpty() ? input.text(TEXT) : "", html),
                followUp());
    }

    private Occasion occasion() {
        return Arrays.stream(Occasion.values())
                .filter(known -> known.name().equals(input.text("occasion")))
                .findFirst()
                .orElse(Occasion.LETTER);
    }

    private @Nullable LocalDateTime followUp() {
        return input.read(FOLLOW_UP, typed -> {
            try {
                return LocalDateTime.parse(typed);
            } catch (DateTimeParseException notAMoment) {
                throw new InvalidValue(FOLLOW_UP, "office.unknownChoice");
            }
        });
    }

    /** The files that were shown with it. */
    List<FileId> files() {
        return input.texts("file").stream()
                .map(TypedLetter::file)
                .filter(Objects::nonNull)
                .toList();
    }

    static @Nullable FileId file(String id) {
        try {
            return new FileId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
