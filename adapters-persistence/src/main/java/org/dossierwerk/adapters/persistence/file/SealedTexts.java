package org.dossierwerk.adapters.persistence.file;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.secret.Sealer;

/**
 * Texts encrypted with the keys of the files, each bound to what it belongs to. A sealed text can never be taken for a file,
 * because it is bound to more than an id. Sealed with the first key, opened with any, so that turning the keys over loses
 * nothing.
 */
public final class SealedTexts implements Sealer {

    private final StreamingAead cipher;

    private SealedTexts(StreamingAead cipher) {
        this.cipher = cipher;
    }

    public static SealedTexts with(FileKeys keys) {
        return new SealedTexts(keys.cipher());
    }

    @Override
    public String seal(UUID about, String text) {
        var sealed = new ByteArrayOutputStream();
        try (var sealing = cipher.newEncryptingStream(sealed, bound(about))) {
            sealing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IOException failure) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "A text could not be sealed", failure);
        }
        return Base64.getEncoder().encodeToString(sealed.toByteArray());
    }

    @Override
    public String open(UUID about, String sealed) {
        try (var opened = cipher.newDecryptingStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(sealed)), bound(about))) {
            return new String(opened.readAllBytes(), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalArgumentException("Not sealed here for that", failure);
        }
    }

    private static byte[] bound(UUID about) {
        return ("text " + about).getBytes(StandardCharsets.UTF_8);
    }
}
