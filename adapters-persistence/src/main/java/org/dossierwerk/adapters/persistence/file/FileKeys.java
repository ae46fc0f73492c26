package org.dossierwerk.adapters.persistence.file;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Keys by which files are encrypted directly, in a file that only its owner may read. Who loses it loses these documents; it belongs
 * in a backup of its own.
 */
public final class FileKeys {

    private final KeysetHandle keys;

    private FileKeys(KeysetHandle keys) {
        this.keys = keys;
    }

    /** The keys of that file; without one, a first key is made and written there. */
    public static FileKeys in(Path file) {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Streaming encryption is part of Tink", impossible);
        }
        return new FileKeys(new KeysetFile(file).open(fresh()));
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB)
                .withRandomId();
    }

    /** Writes with a new key from now on; what the earlier ones encrypted stays readable (RELIABILITY CRY-4). */
    public static FileKeys rotate(Path file) {
        in(file);
        return new FileKeys(new KeysetFile(file).change(FileKeys::withAnother));
    }

    private static KeysetHandle withAnother(KeysetHandle known) {
        try {
            return KeysetHandle.newBuilder(known)
                    .addEntry(fresh().makePrimary())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("A key can always be added", impossible);
        }
    }

    StreamingAead cipher() {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("These keys encrypt no files", unusable);
        }
    }
}
