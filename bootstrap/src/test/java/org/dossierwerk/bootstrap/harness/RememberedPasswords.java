package org.dossierwerk.bootstrap.harness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets an application do the slow work for each password once: it hashes as it always does, and is told its own answer when it is
 * asked the same again. A quarter of what the tests did was hashing the few passwords they have.
 */
final class RememberedPasswords implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordHasher hasher ? new Remembering(hasher) : bean;
    }

    private static final class Remembering implements PasswordHasher {

        private final PasswordHasher hasher;
        private final Map<String, String> hashes = new ConcurrentHashMap<>();
        private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

        private Remembering(PasswordHasher hasher) {
            this.hasher = hasher;
        }

        @Override
        public String hash(String password) {
            return hashes.computeIfAbsent(password, hasher::hash);
        }

        @Override
        public boolean matches(String password, String hash) {
            return answers.computeIfAbsent(
                    new Question(password, hash), asked -> hasher.matches(asked.password(), asked.hash()));
        }
    }

    private record Question(String password, String hash) {}
}
