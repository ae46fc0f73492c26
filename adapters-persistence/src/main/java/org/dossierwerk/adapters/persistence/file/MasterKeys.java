package org.dossierwerk.adapters.persistence.file;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys that wrap the data keys of dossiers, in a file that only its owner may read. Who loses it loses all documents; it belongs in
 * a backup of its own. When the file changes, whoever has it open works with the new keys at once (RELIABILITY CRY-4).
 */
public final class MasterKeys {

    private final KeysetFile file;
    private @Nullable Opened opened;

    private MasterKeys(Path file) {
        this.file = new KeysetFile(file);
    }

    /** What the file held when it looked like that. */
    private record Opened(KeysetHandle keys, Object look) {}

    /** The keys of that file; without one, a first key is made and written there. */
    public static MasterKeys in(Path file) {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Encryption is part of Tink", impossible);
        }
        var keys = new MasterKeys(file);
        keys.file.open(fresh());
        return keys;
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    /**
     * Wraps with a new key from now on; what the earlier ones wrap stays readable.
     *
     * @return the name of the new key
     */
    public String rotate() {
        return primary(file.change(known -> built(KeysetHandle.newBuilder(known).addEntry(fresh().makePrimary()))));
    }

    /**
     * Drops the keys that are neither the present one nor among these.
     *
     * @return the names of those that are gone
     */
    public Set<String> retire(Set<String> stillNeeded) {
        var gone = new TreeSet<String>();
        file.change(known -> {
            var builder = KeysetHandle.newBuilder(known);
            for (int i = known.size() - 1; i >= 0; i--) {
                var name = name(known.getAt(i));
                if (!known.getAt(i).isPrimary() && !stillNeeded.contains(name)) {
                    builder.deleteAt(i);
                    gone.add(name);
                }
            }
            return built(builder);
        });
        return gone;
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Keys can always be put together", impossible);
        }
    }

    /** The name of the key that wraps from now on. */
    public String primary() {
        return primary(keys());
    }

    private static String primary(KeysetHandle keys) {
        return name(keys.getPrimary());
    }

    private static String name(KeysetHandle.Entry key) {
        return Integer.toUnsignedString(key.getId());
    }

    /** A wrapped secret, and the name of the key that wraps it. */
    record Wrapped(String master, byte[] bytes) {}

    /** @param bound what the secret belongs to; it is unwrapped for nothing else */
    Wrapped wrap(byte[] secret, byte[] bound) {
        var keys = keys();
        try {
            return new Wrapped(primary(keys), cipher(keys).encrypt(secret, bound));
        } catch (GeneralSecurityException failure) {
            throw Failures.store("A data key could not be wrapped", failure);
        }
    }

    byte[] unwrap(byte[] wrapped, byte[] bound) {
        try {
            return cipher(keys()).decrypt(wrapped, bound);
        } catch (GeneralSecurityException failure) {
            throw Failures.store("No master key here unwraps a data key", failure);
        }
    }

    private static Aead cipher(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private synchronized KeysetHandle keys() {
        try {
            var look = look();
            var known = opened;
            if (known == null || !known.look().equals(look)) {
                known = new Opened(file.read(), look);
                opened = known;
            }
            return known.keys();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another file comes in its place whenever it changes. */
    private Object look() throws IOException {
        var about = Files.readAttributes(file.path(), BasicFileAttributes.class);
        return about.lastModifiedTime() + " " + about.fileKey() + " " + about.size();
    }
}
