package org.dossierwerk.adapters.calendar.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Whether a secret may be sent to an address: where it is encrypted on its way, or does not leave this machine. */
public final class ProtectedAddress {

    private static final Pattern ADDRESS_LITERAL = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    private ProtectedAddress() {}

    /**
     * @param whose is there, for whoever reads the refusal
     * @throws IllegalArgumentException when what is sent there would cross a network in clear
     */
    public static void require(URI address, String whose) {
        var host = address.getHost();
        boolean inClear = "http".equals(address.getScheme()) && host != null && isLoopback(host);
        if (host == null || !"https".equals(address.getScheme()) && !inClear) {
            throw new IllegalArgumentException("Not an address of " + whose + ", or not protected: " + address);
        }
    }

    /** Decided without a name server, which could be made to lie. */
    private static boolean isLoopback(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || ADDRESS_LITERAL.matcher(host).matches()
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
