package org.dossierwerk.bootstrap.security;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB of memory, two passes and one lane, as OWASP recommends. At most as many hashes run at once as there
 * are processors, so that many attempts slow each other down and never fill the memory. A password is hashed as the browser
 * sent it, in UTF-8: nothing is trimmed, cut, or brought to another Unicode form.
 */
final class Argon2Passwords implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
