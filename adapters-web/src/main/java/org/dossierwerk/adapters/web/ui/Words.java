package org.dossierwerk.adapters.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/**
 * The texts, dates and numbers of a page in one language and one form of address.
 *
 * <p>A text may hold {@code {0}} for its first argument and {@code {0:one|more}} for a choice by number, in which
 * {@code #} stands for the number: {@code {0:één dossier|# dossiers}}. With three forms the first is for zero. A text
 * that addresses the reader has a key per form ({@code .u} and {@code .je}, {@code .sie} and {@code .du}); pages ask for
 * the key without that ending.
 */
public final class Words {

    private final Language language;
    private final FormOfAddress address;
    private final Map<String, String> texts;
    private final Dates dates;
    private final Phrase phrase;

    Words(Language language, FormOfAddress address, Map<String, String> texts) {
        this.language = language;
        this.address = address;
        this.texts = texts;
        this.dates = new Dates(language);
        this.phrase = new Phrase(language, dates);
    }

    /** What the keys of texts that address the reader in this form end with; empty where one form does for both. */
    static String suffix(Language language, FormOfAddress form) {
        boolean formal = form == FormOfAddress.FORMAL;
        return switch (language) {
            case NL -> formal ? ".u" : ".je";
            case DE -> formal ? ".sie" : ".du";
            case EN -> "";
        };
    }

    /** The language of these words. */
    public Language language() {
        return language;
    }

    /** How these words address the reader. */
    public FormOfAddress address() {
        return address;
    }

    /** The tag for {@code lang} attributes: nl, de or en. */
    public String lang() {
        return language.tag();
    }

    /**
     * The text of this key with its arguments filled in. Dates, times and numbers are written in the page's language.
     *
     * @throws IllegalArgumentException if no message file knows the key
     */
    public String of(String key, Object... arguments) {
        return phrase.fill(text(key), arguments);
    }

    /** Whether there is a text for this key; for texts that some cases have and others do not. */
    public boolean has(String key) {
        return texts.containsKey(key) || texts.containsKey(key + suffix(language, address));
    }

    String text(String key) {
        String addressed = texts.get(key + suffix(language, address));
        String text = addressed != null ? addressed : texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for \"" + key + "\" in " + language.tag());
        }
        return text;
    }

    /** A day in a list or a calendar: "di 24 nov", "Di., 24. Nov.", "Tue 24 Nov". */
    public String date(LocalDate day) {
        return dates.brief(day);
    }

    /** A day with its year: "di 24 nov 2026". */
    public String dateWithYear(LocalDate day) {
        return dates.briefWithYear(day);
    }

    /** A day in full, for headings and letters: "dinsdag 24 november 2026". */
    public String longDate(LocalDate day) {
        return dates.full(day);
    }

    /** A day in full without its year: "dinsdag 24 november". */
    public String longDay(LocalDate day) {
        return dates.fullDay(day);
    }

    /** The short name of the weekday: "di", "Di.", "Tue". */
    public String weekday(LocalDate day) {
        return dates.weekday(day);
    }

    /** The full name of the weekday: "dinsdag". */
    public String longWeekday(LocalDate day) {
        return dates.longWeekday(day);
    }

    /** A month with its year: "november 2026". */
    public String month(YearMonth month) {
        return dates.month(month);
    }

    /** A day as it stands in a text field: "di 24-11-2026", "Di. 24.11.2026", "Tue 24/11/2026". */
    public String dateInField(LocalDate day) {
        return dates.inField(day);
    }

    /** A wall-clock time in 24 hours: "09:30". */
    public String time(LocalTime time) {
        return dates.time(time);
    }

    /** A stretch of the day: "09:30–10:30". */
    public String times(LocalTime from, LocalTime to) {
        return time(from) + "–" + time(to);
    }

    /** The wall-clock time of an instant in this zone: "09:30". */
    public String timeIn(ZoneId zone, Instant instant) {
        return time(instant.atZone(zone).toLocalTime());
    }

    /** Day and wall-clock time of an instant in this zone: "di 24 nov 09:30". */
    public String momentIn(ZoneId zone, Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return date(local.toLocalDate()) + " " + time(local.toLocalTime());
    }

    /** The zone's name for readers, for pages where the zone matters: "Midden-Europese tijd". */
    public String zone(ZoneId zone) {
        return dates.zone(zone);
    }

    /** A length: "60 min" up to an hour, then "1 uur 30" or "2 uur". */
    public String duration(Duration length) {
        long minutes = length.toMinutes();
        if (minutes <= 60) {
            return of("common.minutes", minutes);
        }
        long rest = minutes % 60;
        return rest == 0 ? of("common.hours", minutes / 60) : of("common.hours-minutes", minutes / 60, rest);
    }

    /** A whole number with the language's grouping: "1.250". */
    public String number(long number) {
        return phrase.number(number);
    }

    /** The size of a file, as people read it: "312 kB", "1,9 MB". */
    public String size(long bytes) {
        return phrase.size(bytes);
    }
}
