package org.dossierwerk.adapters.persistence.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.application.port.storage.DataKeyStore.DataKey;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * A data key for each dossier, made when it is needed first and stored only wrapped. All else comes from it: the keys of the
 * dossier's files, and that of the marks by which they are recognised (RELIABILITY CRY-1, UPL-13).
 */
public final class DossierKeys implements Fingerprints {

    private static final int BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final int BATCH = 100;
    private static final Logger LOG = System.getLogger(DossierKeys.class.getName());
    private static final String HMAC = "HmacSha256";

    private final MasterKeys master;
    private final Stores stores;
    private final SecureRandom random = new SecureRandom();

    private DossierKeys(MasterKeys master, Stores stores) {
        this.master = master;
        this.stores = stores;
    }

    public static DossierKeys of(MasterKeys master, Stores stores) {
        return new DossierKeys(master, stores);
    }

    @Override
    public String of(DossierId dossier, String sha256) {
        try {
            var hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(derived(key(dossier), "fingerprint"), HMAC));
            return HexFormat.of().formatHex(hmac.doFinal(HexFormat.of().parseHex(sha256)));
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Every Java has HMAC", impossible);
        }
    }

    /** The key of that dossier, made now when it has none. */
    DataKey key(DossierId dossier) {
        return stores.unitOfWork()
                .call(() -> stores.dataKeys()
                        .of(dossier)
                        .orElseGet(() -> stores.dataKeys().addOnce(fresh(dossier))));
    }

    /** Null when it was destroyed, or never was one. */
    @Nullable
    DataKey find(UUID id) {
        return stores.unitOfWork().read(() -> stores.dataKeys().find(id)).orElse(null);
    }

    /** What encrypts and decrypts files by a key that comes from this one. */
    StreamingAead cipher(DataKey key) {
        try {
            return new AesGcmHkdfStreaming(derived(key, "files"), HMAC, BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Streaming encryption is part of Tink", impossible);
        }
    }

    /**
     * Wraps some keys anew that an earlier master key wraps. Call it again while it returns more than zero.
     *
     * @return how many there were
     */
    public int rewrapSome() {
        var primary = master.primary();
        var some = stores.unitOfWork().read(() -> stores.dataKeys().notWrappedBy(primary, BATCH));
        for (var key : some) {
            var wrapped = master.wrap(secret(key), bound(key.id()));
            var anew = key.wrappedBy(wrapped.master(), text(wrapped.bytes()));
            stores.unitOfWork().run(() -> stores.dataKeys().replace(key, anew));
        }
        if (!some.isEmpty()) {
            LOG.log(Level.INFO, "Wrapped anew by master key {0}: {1} data keys", primary, some.size());
        }
        return some.size();
    }

    private DataKey fresh(DossierId dossier) {
        var id = UUID.randomUUID();
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var wrapped = master.wrap(secret, bound(id));
        return new DataKey(id, dossier, wrapped.master(), text(wrapped.bytes()));
    }

    /** @param use for which nothing else comes out */
    byte[] derived(DataKey key, String use) {
        try {
            return Hkdf.computeHkdf(HMAC, secret(key), new byte[0], use.getBytes(US_ASCII), BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Keys can always be derived", impossible);
        }
    }

    private byte[] secret(DataKey key) {
        return master.unwrap(Base64.getDecoder().decode(key.wrapped()), bound(key.id()));
    }

    private static String text(byte[] wrapped) {
        return Base64.getEncoder().encodeToString(wrapped);
    }

    static byte[] bound(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
