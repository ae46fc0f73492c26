package org.dossierwerk.application.testkit.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.dossierwerk.application.testkit.leak.Canary;

/**
 * Who was let in by whom at the server in memory. A secret is an access token and a refresh token with a space between; a refresh
 * token works once and brings the next.
 */
final class MemoryLeave {

    private final Map<String, String> userByAccess = new HashMap<>();
    private final Map<String, String> userByRefresh = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private int given;
    private int renewals;

    private record Code(String user, String challenge, boolean whole) {}

    /** @return a secret that lets whoever has it in as that user */
    synchronized String give(String user) {
        var access = "access" + Canary.WORD + ++given;
        var refresh = "refresh" + Canary.WORD + given;
        userByAccess.put(access, user);
        userByRefresh.put(refresh, user);
        return access + " " + refresh;
    }

    synchronized String userOf(String access) {
        var user = userByAccess.get(access);
        if (user == null) {
            throw new MemoryAnswer(MemoryAnswer.UNAUTHORISED);
        }
        return user;
    }

    synchronized String renew(String secret) {
        var user = userByRefresh.remove(refresh(secret));
        if (user == null) {
            throw new MemoryAnswer(MemoryAnswer.UNAUTHORISED);
        }
        userByAccess.remove(access(secret));
        renewals++;
        return give(user);
    }

    synchronized void revoke(String secret) {
        userByRefresh.remove(refresh(secret));
        userByAccess.remove(access(secret));
    }

    synchronized void revokeAllOf(String user) {
        userByRefresh.values().removeIf(user::equals);
        expireAllOf(user);
    }

    synchronized void expireAllOf(String user) {
        userByAccess.values().removeIf(user::equals);
    }

    synchronized boolean holds(String user) {
        return userByRefresh.containsValue(user);
    }

    synchronized int renewals() {
        return renewals;
    }

    synchronized String code(String user, String challenge, boolean whole) {
        var code = "code" + Canary.WORD + ++given;
        codes.put(code, new Code(user, challenge, whole));
        return code;
    }

    /** @return the user whom the code is of */
    synchronized String redeem(String code, String verifier) {
        var known = codes.remove(code);
        if (known == null || !known.challenge().equals(challenge(verifier)) || !known.whole()) {
            throw new MemoryAnswer(MemoryAnswer.FORBIDDEN);
        }
        return known.user();
    }

    static String access(String secret) {
        return secret.substring(0, Math.max(0, secret.indexOf(' ')));
    }

    private static String refresh(String secret) {
        return secret.substring(secret.indexOf(' ') + 1);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
