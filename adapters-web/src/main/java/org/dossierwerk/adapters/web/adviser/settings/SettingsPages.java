package org.dossierwerk.adapters.web.adviser.settings;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Line;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Term;
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
     * @param drafted whether it holds what was typed and not saved yet
     * @param deeds what was done to it so far, newest first
     */
    public record Editing(
            List<TreeNode> places,
            String action,
            String back,
            Form form,
            boolean isNew,
            boolean drafted,
            Optional<Conflict> conflict,
            List<PastDeed> deeds) {

        public boolean dirty() {
            return drafted || !form.errors().isEmpty() || conflict.isPresent();
        }
    }

    /** @param changes empty when no values were noted */
    public record PastDeed(String when, String who, String what, List<PastChange> changes) {}

    /** @param before empty when there was nothing */
    public record PastChange(String field, String before, String after) {}

    public record Location(Editing editing) {}

    public record Item(Editing editing) {}

    /**
     * @param own leads to the reader's own calendars; empty when the reader has none to link
     * @param systems what can be linked, and how that was proved
     * @param ofOffice those among them where the office as a whole was let in
     */
    public record LinkedCalendars(
            List<TreeNode> places, String own, List<Line> links, List<Term> systems, List<OfficeSystem> ofOffice) {}

    /** A calendar system at which the office links its colleagues' accounts. */
    public record OfficeSystem(String action, String title, Form form, List<Option> colleagues) {}

    /** @param active whether new appointments can be of it */
    public record Type(
            Editing editing,
            List<Option> channels,
            List<Option> disclosures,
            List<Option> whenStale,
            List<ResultRow> results,
            List<Thing> mails,
            boolean active) {}

    /** One result in the form of a type; a new one has no name yet. */
    public record ResultRow(String id, String name, String order, boolean active, boolean known) {}

    /** @param active whether documents of it can be asked for */
    public record DocumentKind(Editing editing, List<Option> formats, boolean active) {}

    /**
     * @param scope in words once it is fixed, or empty while it can be chosen
     * @param productScopes the values of the scopes that are products, joined by bars
     * @param sketches what it would ask for, with one applicant and with two
     */
    public record Scenario(
            Editing editing,
            String scope,
            String productScopes,
            ScenarioChoices choices,
            List<StepRow> steps,
            List<StartRow> starts,
            List<Sketch> sketches) {

        public Form form() {
            return editing.form();
        }
    }

    /** What can be chosen in the form of a scenario. */
    public record ScenarioChoices(
            List<Option> scopes, List<Option> kinds, List<Option> whom, List<Option> actionItems, List<Option> tasks) {}

    /**
     * One step in the form of a scenario.
     *
     * @param prefix what the names of its fields begin with
     * @param what the sort of step
     */
    public record StepRow(String id, String prefix, String what, int number, boolean first, boolean last) {}

    /** One automatic start in the form of a scenario; a new one has no type yet. */
    public record StartRow(int number, List<Option> types, List<Option> incomeTypes, List<Option> clientProfiles) {}

    /** What a scenario comes down to for a client. */
    public record Sketch(String title, List<SketchLine> lines) {}

    /** @param whom in words; empty for the adviser */
    public record SketchLine(String icon, String text, String whom) {}

    /**
     * @param planned how many runs would be called off
     * @param refused why it was not removed; empty before anybody tried
     */
    public record ScenarioRemoval(
            List<TreeNode> places, String action, String back, int planned, List<FieldError> refused) {}

    /**
     * A trigger of the administrator's own.
     *
     * @param types of the appointments it looks at
     * @param active whether it starts its scenario
     */
    public record Trigger(
            Editing editing,
            List<Option> types,
            List<Option> directions,
            List<Option> kinds,
            List<Option> scenarios,
            boolean active) {}

    /** A trigger that came with the product, for reading (SCN-14). */
    public record DeliveredTrigger(List<TreeNode> places, String back, List<Term> terms) {}

    /** The documents every client sees, in their order. */
    public record StandardDocuments(List<TreeNode> places, List<StandardRow> rows) {}

    /**
     * One of them in the list.
     *
     * @param state what there is to say about it, in words; empty when clients read it and nothing waits
     * @param up where it is moved one place up; empty for the first one
     */
    public record StandardRow(String href, String name, String detail, String state, String tone, String up) {}

    /**
     * @param accept the endings a browser offers to choose from
     * @param kinds the sorts of files, in words
     * @param files the present file and the earlier ones; empty for a new document
     * @param replace the id of the next upload, and where it is sent; empty for a new document
     * @param refused why the file was not taken; empty before anybody tried
     */
    public record StandardDocument(
            Editing editing,
            String accept,
            String kinds,
            String upload,
            List<StandardFile> files,
            String state,
            String tone,
            String refused,
            boolean active) {}

    public record StandardFile(String href, String name, String detail) {}

    /** @param told the token that was just made, for the only time; empty when there is none */
    public record Tokens(List<TreeNode> places, Form form, String told, List<Token> tokens) {}

    /** @param good whether it lets its holder in */
    public record Token(String withdraw, String name, String detail, boolean good) {}

    /**
     * The days on which the office is closed, from today on; what is past is not shown.
     *
     * @param holidays whether those of a country can be filled in
     */
    public record ClosingDays(List<TreeNode> places, Form form, List<ClosingDay> days, boolean holidays) {}

    /**
     * @param regions none when the country has no days of a region
     * @param days what the office can close on
     * @param closed the names of those on which it is closed already; may be empty
     */
    public record Holidays(
            List<TreeNode> places,
            Form form,
            List<Option> countries,
            List<Option> regions,
            List<Option> years,
            List<Option> days,
            String closed) {}

    /** @param day as its address writes it */
    public record ClosingDay(String day, String date, String name) {}

    /** @param addLetter the page for new words for a letter */
    public record Templates(List<TreeNode> places, List<Group> groups, String addLetter) {}

    public record Group(String title, String text, String icon, List<Thing> things) {}

    /**
     * The words of one language.
     *
     * @param languages none while there is only one to write in
     * @param ofType the name of the type whose words these are, or empty for the office's
     * @param borrowed whether the type speaks in the office's words
     * @param borrow where a type with own words takes the office's again; empty for others
     */
    public record Words(
            Editing editing,
            List<Tab> languages,
            List<WordsTo> columns,
            List<Mark> placeholders,
            Preview preview,
            List<VersionRow> versions,
            String ofType,
            boolean borrowed,
            String borrow) {}

    /**
     * The words for a letter.
     *
     * @param types it may be for; while it is new
     * @param href what its being in use is changed under
     */
    public record LetterWords(Words words, List<Option> types, boolean active, String href) {}

    /**
     * One of the two forms of address.
     *
     * @param prefix what the names of its fields begin with
     * @param fallback who is spoken for when there are no words for it, in a sentence; empty when there are
     * @param delivered the page with the words the product came with in their place; empty when they are those
     */
    public record WordsTo(String prefix, String form, String title, String fallback, String delivered) {}

    /**
     * What the preview asks with.
     *
     * @param search where dossiers are searched
     * @param mayChoose whether the reader may choose a dossier at all
     * @param dossiers to choose from at first
     */
    public record Preview(
            String action,
            String search,
            String occasion,
            String type,
            String language,
            List<Option> shown,
            boolean mayChoose,
            List<String> dossiers) {}

    public record VersionRow(String href, String name, String detail) {}

    /**
     * A template as it was.
     *
     * @param made when and by whom
     * @param current whether mails are still written with it
     */
    public record TemplateVersion(String name, String ofType, String made, boolean current, List<PastWords> wordings) {}

    public record PastWords(String name, String lang, String subject, String body) {}

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
