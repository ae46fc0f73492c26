package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Mark;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.WordsTo;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.mail.MailTemplates;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, formal and informal side by side. Rich text comes along as {@code html} where a script edits it; it then
 * goes before the plain text. A form in which nothing is written has no words of its own.
 */
record WordingsForm(MailTemplates templates, Occasion occasion, Language language) {

    private static final String SUBJECT = "subject";
    private static final String BODY = "body";
    private static final String HTML = "html";
    private static final Pattern TAG = Pattern.compile("<[^>]*>|&nbsp;");

    static String prefix(FormOfAddress form) {
        return form.name().toLowerCase(Locale.ROOT) + "-";
    }

    /** The language that was asked for, else the office's. */
    static Language language(DeskVisit visit, Input input) {
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equals(input.text("language")))
                .findFirst()
                .orElse(visit.office().language());
    }

    Form stored(Map<Variant, Wording> wordings) {
        var form = Form.empty();
        for (var address : FormOfAddress.values()) {
            form = form.with(filled(address, wordings.get(variant(address))));
        }
        return form;
    }

    /** One form of address with these words. */
    Form filled(FormOfAddress address, @Nullable Wording wording) {
        var prefix = prefix(address);
        return Form.empty()
                .with(prefix + SUBJECT, wording == null ? "" : wording.subject())
                .with(prefix + BODY, wording == null ? "" : wording.body())
                .with(prefix + HTML, wording == null ? "" : templates.richBody(wording));
    }

    /** What was typed for both; what is wrong is noted. A form of address that was not on the page stays as it is. */
    Map<Variant, Optional<Wording>> read(Input input) {
        var read = new LinkedHashMap<Variant, Optional<Wording>>();
        for (var address : FormOfAddress.values()) {
            if (isWritten(input, address)) {
                read.put(variant(address), Optional.ofNullable(wording(input, address)));
            } else if (!input.texts(prefix(address) + SUBJECT).isEmpty()) {
                read.put(variant(address), Optional.empty());
            }
        }
        return read;
    }

    static boolean isWritten(Input input, FormOfAddress address) {
        var prefix = prefix(address);
        return !(input.text(prefix + SUBJECT) + input.text(prefix + BODY) + html(input, address)).isBlank();
    }

    /** An editor in which nothing stands still holds an empty paragraph. */
    private static String html(Input input, FormOfAddress address) {
        var html = input.text(prefix(address) + HTML);
        return TAG.matcher(html).replaceAll("").isBlank() ? "" : html;
    }

    /** The form as it was typed, with the plain text of what was typed as rich text. */
    static Form typed(Input input, Map<Variant, Optional<Wording>> wordings, Words words) {
        var form = input.form(words);
        for (var entry : wordings.entrySet()) {
            var body = prefix(entry.getKey().formOfAddress()) + BODY;
            form = entry.getValue().isPresent() && input.text(body).isEmpty()
                    ? form.with(body, entry.getValue().get().body())
                    : form;
        }
        return form;
    }

    @Nullable
    Wording wording(Input input, FormOfAddress address) {
        var prefix = prefix(address);
        input.require(prefix + SUBJECT, typed -> typed);
        var html = html(input, address);
        if (html.isBlank()) {
            input.require(prefix + BODY, typed -> typed);
        }
        if (input.text(prefix + SUBJECT).isBlank() || (html + input.text(prefix + BODY)).isBlank()) {
            return null;
        }
        return input.group(prefix, () -> {
            var wording = templates.check(occasion, input.text(prefix + SUBJECT), input.text(prefix + BODY), html);
            if (wording.body().isBlank()) {
                throw new InvalidValue(BODY, "text.missing");
            }
            return wording;
        });
    }

    /** The two of this language, as the page shows them. */
    List<WordsTo> columns(
            DeskVisit visit, MailTemplate.@Nullable Snapshot template, Map<Variant, Wording> delivered, String href) {
        return Arrays.stream(FormOfAddress.values())
                .map(address -> column(visit, template, delivered, href, address))
                .toList();
    }

    private WordsTo column(
            DeskVisit visit,
            MailTemplate.@Nullable Snapshot template,
            Map<Variant, Wording> delivered,
            String href,
            FormOfAddress address) {
        var own = template == null ? null : template.wordings().get(variant(address));
        var original = delivered.get(variant(address));
        return new WordsTo(
                prefix(address),
                address.name(),
                visit.words().of("template.form." + address.name()),
                template == null || own != null ? "" : fallback(visit, template, address),
                original == null || original.equals(own) ? "" : href + "&delivered=" + address.name());
    }

    /** Whose words a reader without own ones gets. */
    private String fallback(DeskVisit visit, MailTemplate.Snapshot template, FormOfAddress address) {
        return MailTemplate.restore(template)
                .spokenTo(variant(address), visit.office().language())
                .map(spoken -> visit.words().of("template.falls-back", name(spoken, visit)))
                .orElse("");
    }

    static String name(Variant variant, DeskVisit visit) {
        var words = visit.words();
        return words.of(
                "template.variant",
                words.of("office.language." + variant.language().name()),
                words.of("template.form." + variant.formOfAddress().name()));
    }

    Variant variant(FormOfAddress address) {
        return new Variant(language, address);
    }

    /** @param href ends where the language's name goes */
    List<Tab> tabs(DeskVisit visit, Map<Variant, Wording> wordings, String href) {
        return Arrays.stream(Language.values())
                .map(other -> new Tab(href + other.name(), label(visit, wordings, other), other == language))
                .toList();
    }

    private static String label(DeskVisit visit, Map<Variant, Wording> wordings, Language language) {
        var words = visit.words();
        var name = words.of("office.language." + language.name());
        var missing = Arrays.stream(FormOfAddress.values())
                .filter(address -> !wordings.containsKey(new Variant(language, address)))
                .toList();
        return switch (missing.size()) {
            case 0 -> name;
            case 1 -> words.of("template.language-lacks", name, words.of("template.form." + missing.get(0)));
            default -> words.of("template.language-empty", name);
        };
    }

    List<Mark> marks(DeskVisit visit) {
        return Arrays.stream(Placeholder.values())
                .filter(placeholder -> placeholder.fits(occasion))
                .map(placeholder ->
                        new Mark(placeholder.mark(), visit.words().of("template.mark." + placeholder.name())))
                .toList();
    }

    /** What the preview can be shown in. */
    static List<Option> shown(DeskVisit visit) {
        return Arrays.stream(FormOfAddress.values())
                .map(address -> new Option(
                        address.name(),
                        visit.words().of("template.form." + address.name()),
                        address == visit.office().formOfAddress()))
                .toList();
    }

    /** The fields with the keys of their names. */
    static Map<String, String> labels(String... more) {
        var labels = Editor.labels("template", more);
        labels.putAll(Editor.labels("template", SUBJECT, BODY));
        for (var address : FormOfAddress.values()) {
            labels.put(prefix(address) + SUBJECT, "template." + address.name() + ".subject");
            labels.put(prefix(address) + BODY, "template." + address.name() + ".body");
        }
        return labels;
    }
}
