package org.dossierwerk.adapters.persistence.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dossierwerk.application.port.source.SourceDataProvider.SignedNotice;

/**
 * Tells a provider's notices from forged ones. The signature is {@code t=<seconds>,v1=<hex>}: when it was signed, and the
 * HMAC-SHA256 of that time, a full stop and the body. It holds for five minutes, so that an old one is not sent again.
 */
final class SignedNotices {

    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,11}),v1=([0-9a-f]{64})");
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SignedNotices(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    boolean isGenuine(SignedNotice sent, Instant now) {
        var parts = SIGNATURE.matcher(sent.signature());
        if (!parts.matches()) {
            return false;
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        var given = HexFormat.of().parseHex(parts.group(2));
        boolean signed = MessageDigest.isEqual(mac(parts.group(1), sent.body()), given);
        return signed && Duration.between(at, now).abs().compareTo(HOLDS) <= 0;
    }

    private byte[] mac(String time, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Every Java has " + ALGORITHM, impossible);
        }
    }
}
