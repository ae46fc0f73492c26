package org.dossierwerk.adapters.web.adviser.settings;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.TreeNode;

/** What the templates of the settings show. */
public final class SettingsPages {

    private SettingsPages() {}

    /**
     * A list of things to maintain.
     *
     * @param lists other lists of the same place; may be empty
     * @param add the page for a new one, with the words on its button
     */
    public record Things(
            List<TreeNode> places,
            List<Tab> lists,
            List<Thing> things,
            String add,
            String addLabel,
            String emptyTitle,
            String emptyText,
            String icon) {}

    /** @param active whether it can still be chosen */
    public record Thing(String href, String name, String detail, boolean active) {}

    /**
     * What every form of the settings has.
     *
     * @param action where it is sent
     * @param back the list it belongs to
     * @param deeds what was done to it so far, newest first
     */
    public record Editing(
            List<TreeNode> places,
            String action,
            String back,
            Form form,
            boolean isNew,
            Optional<Conflict> conflict,
            List<PastDeed> deeds) {

        public boolean dirty() {
            return !form.errors().isEmpty() || conflict.isPresent();
        }
    }

    /** @param changes empty when no values were noted */
    public record PastDeed(String when, String who, String what, List<PastChange> changes) {}

    /** @param before empty when there was nothing */
    public record PastChange(String field, String before, String after) {}

    public record Location(Editing editing) {}

    public record Item(Editing editing) {}

    /** @param active whether new appointments can be of it */
    public record Type(
            Editing editing, List<Option> channels, List<ResultRow> results, List<Thing> mails, boolean active) {}

    /** One result in the form of a type; a new one has no name yet. */
    public record ResultRow(String id, String name, String order, boolean active, boolean known) {}

    public record Occasions(List<TreeNode> places, List<Thing> occasions) {}

    /** @param ofType the name of the type whose own words these are, or empty for the office's */
    public record Words(
            Editing editing, List<Tab> variants, List<Mark> placeholders, String ofType, boolean borrowed) {}

    /** Something a mail may mention. */
    public record Mark(String mark, String meaning) {}

    public record User(
            Editing editing,
            String userName,
            List<Option> languages,
            List<Option> hues,
            List<Option> locations,
            List<Option> colleagues,
            List<Option> rights,
            String state,
            boolean active) {}

    public record Office(
            Editing editing,
            List<Option> languages,
            List<Option> forms,
            List<Option> leadSources,
            List<String> zones) {}
}
