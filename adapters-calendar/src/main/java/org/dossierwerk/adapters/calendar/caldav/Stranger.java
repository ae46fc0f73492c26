package org.dossierwerk.adapters.calendar.caldav;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;

/** Why a server is not taken for the one that was named, for staff. */
final class Stranger {

    private Stranger() {}

    static String words(SSLHandshakeException refused, String host) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "its certificate has expired";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "its certificate is not valid yet";
            }
            if (cause instanceof CertPathBuilderException) {
                return "nobody we trust vouches for its certificate";
            }
            if (String.valueOf(cause.getMessage()).startsWith("No ")) {
                return "its certificate is not for " + host;
            }
        }
        return String.valueOf(refused.getMessage());
    }
}
