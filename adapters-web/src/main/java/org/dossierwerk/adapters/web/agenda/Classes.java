package org.dossierwerk.adapters.web.agenda;

/** The classes that stand for positions, because a strict policy allows no style attribute. */
final class Classes {

    /** Rows of the longest day. */
    static final int MAX_ROWS = 100;

    /** Blocks that still can be read side by side. */
    static final int MAX_LANES = 6;

    private Classes() {}

    /** Row, span and lane, with a space before each. */
    static String place(int row, int span, int lane, int lanes) {
        String lanePart = lanes > 1 ? " ln" + lanes + "-" + lane : "";
        return " q" + row + " s" + span + lanePart;
    }
}
