package org.dossierwerk.adapters.web.agenda;

/** How many take part in a group appointment, of how many at most; more take part when somebody meant to overbook. */
public record Seats(int taken, int capacity) {

    public boolean full() {
        return taken >= capacity;
    }

    /** As it stands in a block: "3/8". */
    public String text() {
        return taken + "/" + capacity;
    }
}
