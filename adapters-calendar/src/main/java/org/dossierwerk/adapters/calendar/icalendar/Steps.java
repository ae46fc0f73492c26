package org.dossierwerk.adapters.calendar.icalendar;

/** How much may still be done for somebody else's calendar. */
final class Steps {

    private long left;

    Steps(long left) {
        this.left = left;
    }

    /** Whether one more is allowed. */
    boolean take() {
        return left-- > 0;
    }

    /** A share of what is left. */
    Steps share(long most) {
        return new Steps(Math.min(most, left));
    }

    void spend(long used) {
        left -= used;
    }

    long left() {
        return Math.max(0, left);
    }
}
