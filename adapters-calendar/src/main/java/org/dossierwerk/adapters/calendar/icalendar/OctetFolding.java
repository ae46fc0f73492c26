package org.dossierwerk.adapters.calendar.icalendar;

/**
 * Folds content lines at 75 octets (RFC 5545 §3.1). The library counts characters instead, so that a line of umlauts or
 * emoji grows too long or is cut within one character.
 */
final class OctetFolding {

    private static final int LONGEST = 75;

    private OctetFolding() {}

    /** @param unfolded content lines that end with CRLF */
    static String fold(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        int octets = 0;
        for (int i = 0; i < unfolded.length(); ) {
            int c = unfolded.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else if (octets + length(c) > LONGEST) {
                folded.append("\r\n ");
                octets = 1 + length(c);
            } else {
                octets += length(c);
            }
            folded.appendCodePoint(c);
        }
        return folded.toString();
    }

    private static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
