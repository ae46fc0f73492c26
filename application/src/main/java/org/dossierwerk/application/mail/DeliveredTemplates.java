package org.dossierwerk.application.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/**
 * The templates the product comes with: a wording for every occasion, language and form of address. Each is a text file
 * whose first line is the subject; a file without a form in its name serves both.
 */
public final class DeliveredTemplates {

    private final Workbench bench;

    public DeliveredTemplates(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Gives the office what it has no template for yet, and the present words where nobody ever changed them. Two that do so
     * at the same moment do it once.
     */
    public void bringUpToDate() {
        all().forEach((occasion, wordings) -> Once.of(
                bench.stores().unitOfWork(), () -> present(occasion, wordings), () -> write(occasion, wordings)));
    }

    /** The office's template, unless it is one to be written or replaced. */
    private Optional<MailTemplate.Snapshot> present(Occasion occasion, Map<MailTemplate.Variant, Wording> wordings) {
        return bench.stores()
                .mailTemplates()
                .own(occasion, null)
                .map(MailTemplate::snapshot)
                .filter(state -> state.wordings().equals(wordings) || changedByOffice(state));
    }

    /** Before versions were kept nobody noted who changed what. */
    private boolean changedByOffice(MailTemplate.Snapshot state) {
        var formers = bench.stores().mailTemplates().formers(state.id());
        return state.version() != formers.size() + 1 || formers.stream().anyMatch(former -> former.changedBy() != null);
    }

    private MailTemplate.Snapshot write(Occasion occasion, Map<MailTemplate.Variant, Wording> wordings) {
        var templates = bench.stores().mailTemplates();
        var old = templates.own(occasion, null);
        var template =
                old.orElseGet(() -> MailTemplate.write(new MailTemplateId(bench.nextId()), occasion, null, wordings));
        var former = template.former(bench.now(), null);
        template.beginWith(wordings);
        templates.save(template);
        if (old.isPresent()) {
            templates.keep(former);
        }
        return template.snapshot();
    }

    public static Map<Occasion, Map<MailTemplate.Variant, Wording>> all() {
        var all = new EnumMap<Occasion, Map<MailTemplate.Variant, Wording>>(Occasion.class);
        for (var occasion : occasions()) {
            var wordings = new HashMap<MailTemplate.Variant, Wording>();
            for (var language : Language.values()) {
                for (var form : FormOfAddress.values()) {
                    wordings.put(new MailTemplate.Variant(language, form), read(occasion, language, form));
                }
            }
            all.put(occasion, Map.copyOf(wordings));
        }
        return all;
    }

    private static List<Occasion> occasions() {
        return Stream.of(Occasion.values())
                .filter(occasion -> !occasion.isFree())
                .toList();
    }

    private static Wording read(Occasion occasion, Language language, FormOfAddress form) {
        var name = "templates/" + lower(occasion) + "." + language.tag();
        try (var own = DeliveredTemplates.class.getResourceAsStream(name + "." + lower(form) + ".txt");
                var both = DeliveredTemplates.class.getResourceAsStream(name + ".txt")) {
            var file = own == null ? both : own;
            if (file == null) {
                throw new IOException("Missing: " + name);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int endOfSubject = text.indexOf('\n');
            return new Wording(text.substring(0, endOfSubject), text.substring(endOfSubject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
