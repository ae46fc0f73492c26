package org.dossierwerk.adapters.web.ui;

import java.text.NumberFormat;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.Language;

/** Fills the arguments of a text: {@code {0}} as it is, {@code {0:one|more}} or {@code {0:none|one|more}} by number. */
final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([^{}]*))?}");

    private final Language language;
    private final Dates dates;

    Phrase(Language language, Dates dates) {
        this.language = language;
        this.dates = dates;
    }

    String fill(String text, Object... arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            Object argument = arguments[Integer.parseInt(place.group(1))];
            String forms = place.group(2);
            String written = forms == null ? write(argument) : choose(forms, (Number) argument);
            place.appendReplacement(filled, Matcher.quoteReplacement(before(text.substring(place.end()), written)));
        }
        return place.appendTail(filled).toString();
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String size(long bytes) {
        if (bytes < 1_000_000) {
            return number(Math.max(1, Math.round(bytes / 1000.0))) + " kB";
        }
        NumberFormat oneDecimal = NumberFormat.getNumberInstance(language.locale());
        oneDecimal.setMaximumFractionDigits(1);
        return oneDecimal.format(bytes / 1_000_000.0) + " MB";
    }

    /** An abbreviation at the end of a sentence, such as "7. Dez." or "B.V.", shares its full stop. */
    private static String before(String rest, String written) {
        return rest.startsWith(".") && written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    }

    private String write(Object argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            return number(((Number) argument).longValue());
        }
        return argument instanceof TemporalAccessor value ? dates.any(value) : argument.toString();
    }

    private String choose(String forms, Number number) {
        String[] choices = forms.split("\\|", -1);
        long count = number.longValue();
        int more = choices.length - 1;
        int chosen = count == 1 ? more - 1 : count == 0 ? 0 : more;
        if (count == 0 && choices.length == 2) {
            chosen = more;
        }
        return choices[chosen].replace("#", number(count));
    }
}
