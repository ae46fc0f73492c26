package org.dossierwerk.adapters.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Which hosts are this machine; decided without a name server, which could be made to lie. */
final class Loopback {

    private static final Pattern ADDRESS_LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private Loopback() {}

    static boolean is(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || ADDRESS_LITERAL.matcher(host).matches()
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
