package org.dossierwerk.application.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.source.SourceFact;
import org.jspecify.annotations.Nullable;

/**
 * A provider that lives in memory. People agree to share with {@link #agree}; what it then has to give is what the test put
 * there.
 */
public final class InMemorySourceData implements SourceDataProvider {

    private static final String HONEST = "signed by the provider";

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Set<String> accesses = ConcurrentHashMap.newKeySet();
    private final Set<String> typed = new HashSet<>();
    private final Deque<ProviderFailure> failures = new ArrayDeque<>();
    private boolean ready = true;
    private boolean codes;
    private int fetched;
    private byte[] document = InMemoryPress.pdf("income");
    private List<SourceFact> facts = List.of(new SourceFact("Verzamelinkomen 2025", "48.200 EUR"));

    /** Gives a code to type instead of an address to go to. */
    public void giveCodes() {
        codes = true;
    }

    /** The next call fails so. */
    public void failNext(ProviderFailure failure) {
        failures.add(failure);
    }

    public void setReady(boolean now) {
        ready = now;
    }

    public void give(List<SourceFact> next, byte[] nextDocument) {
        facts = List.copyOf(next);
        document = nextDocument.clone();
    }

    /** How often the data was given away. */
    public int fetched() {
        return fetched;
    }

    /** Takes back all leave that was given. */
    public void revokeAll() {
        accesses.clear();
    }

    /** The client agrees at the provider. */
    public String agree(String state) {
        var code = "code-" + Canary.WORD + UUID.randomUUID();
        states.put(code, state);
        typed.add(state);
        return code;
    }

    /** A message as the provider signs it. */
    public static SignedNotice notice(UUID id, String state, News news) {
        return new SignedNotice(HONEST, (id + " " + news + " " + state).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "Mijn Gegevens";
    }

    @Override
    public Departure depart(String state) {
        failIfAsked();
        var secret = "secret-" + Canary.WORD + UUID.randomUUID();
        secrets.put(secret, state);
        var address = URI.create("https://provider.example/share?state=" + state);
        return new Departure(codes ? new TypeCode("BDWP-HQPK", address) : new Visit(address), secret);
    }

    @Override
    public String connect(String secret, @Nullable String answer) {
        failIfAsked();
        var state = secrets.get(secret);
        boolean agreed =
                state != null && (answer == null ? typed.remove(state) : state.equals(states.remove(answer)));
        if (!agreed) {
            throw new ProviderFailure(ProviderFailure.Kind.REJECTED, "No such answer", null);
        }
        var access = "access-" + Canary.WORD + UUID.randomUUID();
        accesses.add(access);
        return access;
    }

    @Override
    public Arrival fetch(String access) {
        failIfAsked();
        if (!accesses.contains(access)) {
            throw new ProviderFailure(ProviderFailure.Kind.RECONNECT, "No leave", null);
        }
        if (!ready) {
            return new NotYet(Duration.ofMinutes(10));
        }
        fetched++;
        return new Data(facts, document);
    }

    @Override
    public Optional<Notice> read(SignedNotice sent, Instant now) {
        if (!sent.signature().equals(HONEST)) {
            return Optional.empty();
        }
        var parts = new String(sent.body(), StandardCharsets.UTF_8).split(" ", 3);
        return Optional.of(new Notice(UUID.fromString(parts[0]), parts[2], News.valueOf(parts[1])));
    }

    private void failIfAsked() {
        var failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }
}
