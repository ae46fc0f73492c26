package org.dossierwerk.domain.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words for an occasion, in the languages and forms of address the office writes in. The office has one for each occasion;
 * an appointment type may have its own, which then goes before. Of the words for letters that somebody writes by hand there
 * are any number, each with a name to choose it by. Every change makes a new version; the former one is kept, because mails
 * that were written with it name it.
 */
public final class MailTemplate extends Aggregate {

    private final MailTemplateId id;
    private final long version;
    private final Occasion occasion;
    private final @Nullable AppointmentTypeId type;
    private final Map<Variant, Wording> wordings;
    private String name;
    private boolean active;

    private MailTemplate(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.occasion = s.occasion();
        this.type = s.type();
        this.name = s.name();
        this.active = s.active();
        this.wordings = new TreeMap<>(s.wordings());
    }

    /** To whom a wording speaks. */
    public record Variant(Language language, FormOfAddress formOfAddress) implements Comparable<Variant> {
        @Override
        public int compareTo(Variant other) {
            int byLanguage = language.compareTo(other.language);
            return byLanguage != 0 ? byLanguage : formOfAddress.compareTo(other.formOfAddress);
        }
    }

    /** @param type whose own template this is, or null for the office's */
    public static MailTemplate write(
            MailTemplateId id, Occasion occasion, @Nullable AppointmentTypeId type, Map<Variant, Wording> wordings) {
        return new MailTemplate(new Snapshot(id, 0, occasion, type, "", true, wordings));
    }

    /** The words for a letter written by hand. */
    public static MailTemplate forLetters(MailTemplateId id, Naming naming, Map<Variant, Optional<Wording>> wordings) {
        var template =
                new MailTemplate(new Snapshot(id, 0, Occasion.LETTER, naming.type(), naming.name(), true, Map.of()));
        template.reword(wordings);
        return template;
    }

    /**
     * What a letter's words are chosen by.
     *
     * @param type for whose appointments they are offered, or null for everything
     */
    public record Naming(String name, @Nullable AppointmentTypeId type) {

        private static final int LONGEST = 100;

        public Naming {
            name = Text.required("name", name, LONGEST);
        }
    }

    /** Gives a letter's words another name. What they are offered for stays as it was. */
    public void rename(String name) {
        this.name = new Naming(name, type).name();
    }

    public void reword(Variant variant, Wording wording) {
        wording.requireFor(occasion);
        wordings.put(variant, wording);
    }

    /**
     * Several wordings at once; one that is empty from now on falls back as {@link #wordingFor} says.
     *
     * @throws MailRefusal.NoWording when none would be left
     */
    public void reword(Map<Variant, Optional<Wording>> changed) {
        var left = new TreeMap<>(wordings);
        changed.values().stream().flatMap(Optional::stream).forEach(wording -> wording.requireFor(occasion));
        changed.forEach((variant, wording) ->
                wording.ifPresentOrElse(words -> left.put(variant, words), () -> left.remove(variant)));
        if (left.isEmpty()) {
            throw new MailRefusal.NoWording();
        }
        wordings.clear();
        wordings.putAll(left);
    }

    /** Begins anew with other words than it had. */
    public void beginWith(Map<Variant, Wording> others) {
        wordings.clear();
        wordings.putAll(others);
        active = true;
    }

    /**
     * Takes it out of use: a letter is no longer offered, and an appointment type speaks in the office's words again.
     *
     * @throws MailRefusal.OfTheOffice when nothing would be left to write with
     */
    public void retire() {
        if (type == null && !occasion.isFree()) {
            throw new MailRefusal.OfTheOffice();
        }
        active = false;
    }

    public void reinstate() {
        active = true;
    }

    /**
     * The wording for a reader: in their language and form, else in their language, else in the office's language, else
     * whatever there is.
     */
    public Wording wordingFor(Variant reader, Language officeLanguage) {
        return spokenTo(reader, officeLanguage).map(wordings::get).orElseThrow(MailRefusal.NoTemplate::new);
    }

    /** Whose wording {@link #wordingFor} takes for a reader. */
    public Optional<Variant> spokenTo(Variant reader, Language officeLanguage) {
        var other = reader.formOfAddress() == FormOfAddress.FORMAL ? FormOfAddress.INFORMAL : FormOfAddress.FORMAL;
        return Stream.concat(
                        Stream.of(reader.language(), officeLanguage)
                                .flatMap(language -> Stream.of(reader.formOfAddress(), other)
                                        .map(form -> new Variant(language, form))),
                        wordings.keySet().stream())
                .filter(wordings::containsKey)
                .findFirst();
    }

    /**
     * The words as they were, up to a change.
     *
     * @param version that mails written with them name
     * @param until when they were changed
     * @param changedBy who changed them; null when newer words came with the product
     */
    public record Former(
            MailTemplateId template,
            long version,
            String name,
            Map<Variant, Wording> wordings,
            Instant until,
            @Nullable UserId changedBy) {
        public Former {
            wordings = Map.copyOf(wordings);
        }
    }

    /** What is kept of it when it changes. */
    public Former former(Instant until, @Nullable UserId changedBy) {
        return new Former(id, version, name, wordings, until, changedBy);
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param name what a letter's words are chosen by; empty for those of an occasion
     * @param active whether it is used
     */
    public record Snapshot(
            MailTemplateId id,
            long version,
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            String name,
            boolean active,
            Map<Variant, Wording> wordings) {
        public Snapshot {
            wordings = Map.copyOf(wordings);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, occasion, type, name, active, wordings);
    }

    public static MailTemplate restore(Snapshot s) {
        return new MailTemplate(s);
    }
}
