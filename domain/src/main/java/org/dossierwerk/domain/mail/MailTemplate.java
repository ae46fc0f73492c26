package org.dossierwerk.domain.mail;

import java.util.Map;
import java.util.TreeMap;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The words for an occasion, in every language and form of address the office writes in. The office has one for each
 * occasion; an appointment type may have its own, which then goes before.
 */
public final class MailTemplate extends Aggregate {

    private final MailTemplateId id;
    private final long version;
    private final Occasion occasion;
    private final @Nullable AppointmentTypeId type;
    private final Map<Variant, Wording> wordings;

    private MailTemplate(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.occasion = s.occasion();
        this.type = s.type();
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
        return new MailTemplate(new Snapshot(id, 0, occasion, type, wordings));
    }

    public void reword(Variant variant, Wording wording) {
        wordings.put(variant, wording);
    }

    /**
     * The wording for a reader: in their language and form, else in their language, else in the office's language, else
     * whatever there is.
     */
    public Wording wordingFor(Variant reader, Language officeLanguage) {
        var other = reader.formOfAddress() == FormOfAddress.FORMAL ? FormOfAddress.INFORMAL : FormOfAddress.FORMAL;
        for (var language : new Language[] {reader.language(), officeLanguage}) {
            for (var form : new FormOfAddress[] {reader.formOfAddress(), other}) {
                var wording = wordings.get(new Variant(language, form));
                if (wording != null) {
                    return wording;
                }
            }
        }
        return wordings.values().stream().findFirst().orElseThrow(MailRefusal.NoTemplate::new);
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            MailTemplateId id,
            long version,
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            Map<Variant, Wording> wordings) {
        public Snapshot {
            wordings = Map.copyOf(wordings);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, occasion, type, wordings);
    }

    public static MailTemplate restore(Snapshot s) {
        return new MailTemplate(s);
    }
}
