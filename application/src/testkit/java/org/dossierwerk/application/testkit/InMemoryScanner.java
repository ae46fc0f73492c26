package org.dossierwerk.application.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.VirusScanner;
import org.jspecify.annotations.Nullable;

/** Knows one virus, which is none: the test file of the EICAR. */
public final class InMemoryScanner implements VirusScanner {

    private static final String MARK = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private final AtomicReference<@Nullable ProviderFailure> failure = new AtomicReference<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger scans = new AtomicInteger();

    /** From now on files with these words in them are infected. */
    public void learn(String words) {
        known.add(words);
    }

    /** How often it was asked. */
    public int scans() {
        return scans.get();
    }

    /** From now on every scan fails so; null lets it work again. */
    public void failWith(@Nullable ProviderFailure with) {
        failure.set(with);
    }

    @Override
    public Verdict scan(InputStream bytes) {
        scans.incrementAndGet();
        var failing = failure.get();
        if (failing != null) {
            throw failing;
        }
        try {
            var text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (text.contains(MARK)) {
                return new Infected("Eicar-Test-Signature");
            }
            return known.stream().anyMatch(text::contains) ? new Infected("New-Signature") : new Clean();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
