package org.dossierwerk.application.mail;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/** The templates that come with a new office. */
public final class DeliveredTemplates {

    private DeliveredTemplates() {}

    public static Map<Occasion, Map<MailTemplate.Variant, Wording>> all() {
        var templates = new EnumMap<Occasion, Map<MailTemplate.Variant, Wording>>(Occasion.class);
        for (var occasion : Occasion.values()) {
            var wordings = new HashMap<MailTemplate.Variant, Wording>();
            for (var form : FormOfAddress.values()) {
                var you = form == FormOfAddress.FORMAL ? "u" : "je";
                wordings.put(
                        new MailTemplate.Variant(Language.NL, form),
                        new Wording(
                                occasion + " {{appointment.title}}",
                                "{{salutation}} " + you + "\n{{appointment.time}}\n{{access.link}}"));
            }
            templates.put(occasion, wordings);
        }
        return templates;
    }
}
