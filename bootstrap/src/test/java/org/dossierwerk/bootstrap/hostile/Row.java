package org.dossierwerk.bootstrap.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/**
 * One row of {@code hostile.csv}. Several fields are joined with {@code &}, and so are their inputs. An input is escaped as
 * in Java; {@code x*100} repeats the character before the star; {@code \\uDC80} to {@code \\uDCFF} are the raw bytes 80 to
 * FF, which are no UTF-8. An outcome may name a status that is not its usual one.
 *
 * @param expected of a refusal the words of its message, behind the field where they stand if that is another one; of what
 *     is normalised or ignored the value that is stored, or the address that is gone to
 */
record Row(String id, String form, Map<String, String> typed, Outcome outcome, int status, String expected) {

    enum Outcome {
        REFUSED(422),
        STORED(303),
        NORMALISED(303),
        NOT_FOUND(404),
        IGNORED(200);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }
    }

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final Pattern REPEATED = Pattern.compile("(.*)(.)\\*(\\d+)", Pattern.DOTALL);
    private static final Pattern AT_FIELD = Pattern.compile("(\\w+(?:-\\w+)?): (.*)");

    static Row of(ArgumentsAccessor cells) {
        var outcome = text(cells, 4).split(" ");
        var kind = Outcome.valueOf(outcome[0]);
        return new Row(
                text(cells, 0),
                text(cells, 1),
                typed(text(cells, 2), text(cells, 3)),
                kind,
                outcome.length == 1 ? kind.status : Integer.parseInt(outcome[1]),
                written(text(cells, 5)));
    }

    private static String text(ArgumentsAccessor cells, int column) {
        var cell = cells.getString(column);
        return cell == null ? "" : cell;
    }

    private static Map<String, String> typed(String fields, String inputs) {
        var typed = new LinkedHashMap<String, String>();
        var names = fields.split("&");
        var values = names.length == 1 ? new String[] {inputs} : inputs.split("&", -1);
        for (int i = 0; i < names.length; i++) {
            typed.put(names[i], written(values[i]));
        }
        return typed;
    }

    /** What a cell stands for: with its escapes undone, and its last character as often as it says. */
    static String written(String cell) {
        var text = UNICODE.matcher(cell)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))
                                .replace("\\", "\\\\")))
                .translateEscapes();
        var repeated = REPEATED.matcher(text);
        return repeated.matches()
                ? repeated.group(1) + repeated.group(2).repeat(Integer.parseInt(repeated.group(3)))
                : text;
    }

    /** The field that the row is about. */
    String field() {
        var last = "";
        for (var name : typed.keySet()) {
            last = name;
        }
        return last;
    }

    String input() {
        return typed.getOrDefault(field(), "");
    }

    /** Where the message of a refusal stands. */
    String place() {
        var at = AT_FIELD.matcher(expected);
        return at.matches() ? at.group(1) : field();
    }

    String message() {
        var at = AT_FIELD.matcher(expected);
        return at.matches() ? at.group(2) : expected;
    }

    /** What the field holds afterwards. */
    String stored() {
        return outcome == Outcome.STORED ? input() : expected;
    }

    /** Whether a browser would show the input again character by character. */
    boolean showable() {
        return input().codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** A form as it is sent, raw bytes and all. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        var sent = new StringBuilder();
        text.codePoints()
                .forEach(c -> sent.append(
                        c >= 0xDC80 && c <= 0xDCFF
                                ? "%%%02X".formatted(c - 0xDC00)
                                : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)));
        return sent.toString();
    }

    @Override
    public String toString() {
        return id + " in " + form + " " + field();
    }
}
