package org.dossierwerk.adapters.web.adviser.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.PastDeed;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One form of the settings: where it stands, and how it shows that somebody else saved first.
 *
 * @param subject the id of the thing, or null while there is none
 * @param labels keys of the fields' names, by the fields
 */
record Editor(
        SettingsPlace place,
        @Nullable UUID subject,
        String action,
        String back,
        boolean isNew,
        Map<String, String> labels) {

    /** The {@code id} of the form in every template of the settings. */
    static final String FORM = "setting";

    /**
     * The form of one of the things of a place.
     *
     * @param id null for a new one
     */
    static Editor of(SettingsPlace place, @Nullable UUID id, Map<String, String> labels) {
        return in(place, place.href(), id, labels);
    }

    /** The same in one of several lists of the place. */
    static Editor in(SettingsPlace place, String list, @Nullable UUID id, Map<String, String> labels) {
        return new Editor(place, id, list + "/" + (id == null ? "new" : id), list, id == null, labels);
    }

    Editing editing(DeskVisit visit, Form form) {
        return editing(visit, form, false);
    }

    /** The form with what was typed and is not to be saved yet. */
    Editing drafting(DeskVisit visit, Form form) {
        return editing(visit, form, true);
    }

    private Editing editing(DeskVisit visit, Form form, boolean drafted) {
        return new Editing(place.places(visit), action, back, form, isNew, drafted, Optional.empty(), deeds(visit));
    }

    /** The form once more, since it was refused: beside what is stored by now when somebody else was first. */
    Editing refused(DeskVisit visit, HttpStatus status, Form stored, Form typed, Map<String, String> names) {
        return status == HttpStatus.PRECONDITION_FAILED ? conflict(visit, stored, typed, names) : editing(visit, typed);
    }

    /**
     * The form with what was typed, beside what is stored by now.
     *
     * @param stored the form as it would now be shown, with its version
     * @param names of choices, by their values
     */
    Editing conflict(DeskVisit visit, Form stored, Form typed, Map<String, String> names) {
        var words = visit.words();
        var fields = new LinkedHashMap<String, String>();
        labels.forEach((field, key) -> fields.put(field, words.of(key)));
        var spoken = new LinkedHashMap<>(names);
        spoken.put("true", words.of("common.yes"));
        var differences = Conflict.between(stored, typed, fields, spoken);
        var conflict = new Conflict(words.of("settings.this"), action, FORM, differences);
        return new Editing(
                place.places(visit),
                action,
                back,
                typed.with("version", stored.value("version")),
                isNew,
                true,
                Optional.of(conflict),
                deeds(visit));
    }

    private List<PastDeed> deeds(DeskVisit visit) {
        return subject == null ? List.of() : new PastDeeds(visit, labels).of(place.deeds(visit, subject));
    }

    /** The fields of a form with the keys of their names: {@code <screen>.<field>}. */
    static Map<String, String> labels(String screen, String... fields) {
        var labels = new LinkedHashMap<String, String>();
        for (var field : fields) {
            labels.put(field, screen + "." + field);
        }
        return labels;
    }
}
