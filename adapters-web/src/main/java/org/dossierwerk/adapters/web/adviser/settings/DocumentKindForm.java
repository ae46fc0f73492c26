package org.dossierwerk.adapters.web.adviser.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** The form of a kind of document: what it is called, what is good enough, and whether the client is asked for it. */
final class DocumentKindForm {

    private DocumentKindForm() {}

    static Editor editor(@Nullable UUID id) {
        return Editor.of(
                SettingsPlace.DOCUMENTS,
                id,
                Editor.labels("document-kind", "name", "explanation", "formats", "withoutActionItem", "maximumAge"));
    }

    static Form fresh() {
        return Form.empty()
                .with("id", UUID.randomUUID().toString())
                .withAll("formats", List.of(FileFormat.PDF.name(), FileFormat.PICTURE.name()));
    }

    static Form of(DocumentKind.Snapshot kind) {
        var setup = kind.setup();
        var age = setup.maximumAge();
        return Form.empty()
                .with("version", Long.toString(kind.version()))
                .with("name", setup.name())
                .with("explanation", setup.explanation())
                .withAll(
                        "formats",
                        setup.formats().stream().map(FileFormat::name).toList())
                .with("withoutActionItem", setup.actionItemByDefault() ? "" : "true")
                .with("maximumAge", age == null ? "" : age.toString());
    }

    /** What was typed; null when something was refused. */
    static DocumentKind.@Nullable Setup read(Input input) {
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var age = input.read("maximumAge", DocumentKindForm::days);
        var chosen = input.texts("formats");
        var formats = EnumSet.allOf(FileFormat.class);
        formats.removeIf(format -> !chosen.contains(format.name()));
        return input.wrong() || name == null
                ? null
                : input.group(
                        "",
                        () -> new DocumentKind.Setup(
                                name, input.text("explanation"), formats, !input.checked("withoutActionItem"), age));
    }

    static List<Option> formats(Words words) {
        return Choosable.all(FileFormat.values(), format -> words.of("document-kind.format." + format.name()));
    }

    static Map<String, String> names(Words words) {
        return formats(words).stream().collect(Collectors.toMap(Option::value, Option::label));
    }

    private static Integer days(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("maximumAge", "documents.maximumAge", 3_650);
        }
    }
}
