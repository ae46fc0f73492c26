package org.dossierwerk.application.testkit.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks whether octets are a message as RFC 5322 and RFC 2045 want it, without the help of a library that forgives. */
public final class StrictMime {

    private static final int LONGEST_LINE = 998;
    private static final List<String> ONCE =
            List.of("message-id", "date", "from", "to", "subject", "mime-version", "content-type");
    private static final Pattern HEADER = Pattern.compile("([!-9;-~]+): ?(.*)");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"([^\"]+)\"");

    private StrictMime() {}

    /** What is wrong with it, in words; nothing when all is well. */
    public static List<String> complaints(byte[] octets) {
        var text = new String(octets, ISO_8859_1);
        var complaints = new ArrayList<String>();
        if (text.chars().anyMatch(octet -> octet > 0x7e || octet == 0)) {
            complaints.add("octets beyond ASCII");
        }
        if (text.replace("\r\n", "").chars().anyMatch(octet -> octet == '\r' || octet == '\n')) {
            complaints.add("a bare line break");
        }
        var lines = List.of(text.split("\r\n", -1));
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            complaints.add("a line of more than " + LONGEST_LINE + " octets");
        }
        int end = lines.indexOf("");
        if (end < 0) {
            complaints.add("no end of the headers");
            return complaints;
        }
        var headers = headers(lines.subList(0, end), complaints);
        ONCE.stream()
                .filter(name -> headers.getOrDefault(name, List.of()).size() != 1)
                .forEach(name -> complaints.add("not one " + name));
        boundaries(lines, complaints);
        return complaints;
    }

    /** The value of a header without its folds, or empty. */
    public static String header(byte[] octets, String name) {
        var lines = List.of(new String(octets, ISO_8859_1).split("\r\n", -1));
        int end = lines.indexOf("");
        var found = headers(lines.subList(0, end < 0 ? lines.size() : end), new ArrayList<>())
                .getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    private static Map<String, List<String>> headers(List<String> lines, List<String> complaints) {
        var headers = new HashMap<String, List<String>>();
        var unfolded = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                if (unfolded.isEmpty() || line.isBlank()) {
                    complaints.add("a fold of nothing");
                } else {
                    unfolded.set(unfolded.size() - 1, unfolded.get(unfolded.size() - 1) + line);
                }
            } else {
                unfolded.add(line);
            }
        }
        for (var line : unfolded) {
            var header = HEADER.matcher(line);
            if (header.matches()) {
                headers.computeIfAbsent(header.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(header.group(2));
            } else {
                complaints.add("no header: " + line);
            }
        }
        return headers;
    }

    /** Each part that is announced begins, and the last of each ends. */
    private static void boundaries(List<String> lines, List<String> complaints) {
        for (var line : lines) {
            var boundary = BOUNDARY.matcher(line);
            if (boundary.find()) {
                var name = boundary.group(1);
                if (!lines.contains("--" + name) || !lines.contains("--" + name + "--")) {
                    complaints.add("a part without begin or end: " + name);
                }
            }
        }
    }
}
