package org.dossierwerk.adapters.persistence.mail;

import java.time.LocalDateTime;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;

/** What was typed as JSON, in plain values. */
record DraftJson(
        String occasion,
        @Nullable UUID template,
        long templateVersion,
        String to,
        String cc,
        String subject,
        String text,
        String html,
        @Nullable String followUp) {

    static String write(MailDraft.Content content) {
        var template = content.template();
        var followUp = content.followUp();
        return Json.write(new DraftJson(
                content.occasion().name(),
                template == null ? null : template.value(),
                content.templateVersion(),
                content.to(),
                content.cc(),
                content.letter().subject(),
                content.letter().text(),
                content.letter().html(),
                followUp == null ? null : followUp.toString()));
    }

    static MailDraft.Content read(String json) {
        var plain = Json.read(json, DraftJson.class);
        return new MailDraft.Content(
                Occasion.valueOf(plain.occasion),
                plain.template == null ? null : new MailTemplateId(plain.template),
                plain.templateVersion,
                plain.to,
                plain.cc,
                new Letter(plain.subject, plain.text, plain.html),
                plain.followUp == null ? null : LocalDateTime.parse(plain.followUp));
    }
}
