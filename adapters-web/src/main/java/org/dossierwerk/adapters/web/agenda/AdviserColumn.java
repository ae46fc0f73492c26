package org.dossierwerk.adapters.web.agenda;

/**
 * Somebody whose calendar can be shown.
 *
 * @param key stable name in addresses, not a display text
 * @param hue one of the six adviser colours, 1 to 6; initials always go with it
 * @param shown whether this calendar is on
 * @param self whether it is the reader's own
 */
public record AdviserColumn(String key, String name, String initials, int hue, boolean shown, boolean self) {

    /** @throws IllegalArgumentException when the colour is not one of the six */
    public AdviserColumn {
        if (hue < 1 || hue > 6) {
            throw new IllegalArgumentException("an adviser's colour is 1 to 6, not " + hue);
        }
    }

    /** The name up to its first space, which is enough where there is little room. */
    public String firstName() {
        return name.split(" ", 2)[0];
    }

    /** What follows the first name; may be empty. */
    public String furtherNames() {
        return name.substring(firstName().length()).strip();
    }

    /** Class that sets the adviser's colours. */
    public String hueClass() {
        return "a" + hue;
    }
}
