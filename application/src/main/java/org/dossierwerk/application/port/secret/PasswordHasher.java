package org.dossierwerk.application.port.secret;

/** Hashes passwords so that nobody, not even we, can read them back. */
public interface PasswordHasher {

    /** A hash with its own salt and parameters. */
    String hash(String password);

    /** Whether the password belongs to the hash; takes as long when it does not. */
    boolean matches(String password, String hash);
}
