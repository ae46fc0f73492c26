package org.dossierwerk.adapters.persistence.check;

/**
 * Something that must not be.
 *
 * @param subject what it is about, such as {@code upload 0192…}
 * @param what is wrong with it
 */
public record Finding(String subject, String what) {

    @Override
    public String toString() {
        return subject + ": " + what;
    }
}
