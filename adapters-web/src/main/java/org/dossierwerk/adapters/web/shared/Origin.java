package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request comes from, as sign-in attempts are counted: an IPv4 address, or the first 64 bits of an IPv6 one. */
public final class Origin {

    private static final int IPV6_PREFIX_BYTES = 8;

    private Origin() {}

    /** By the address at the other end of the connection; headers of a client are not believed. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        try {
            // An address in digits is read, never looked up.
            var read = InetAddress.getByName(address);
            if (!(read instanceof Inet6Address)) {
                return read.getHostAddress();
            }
            var prefix = Arrays.copyOf(Arrays.copyOf(read.getAddress(), IPV6_PREFIX_BYTES), 16);
            return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
        } catch (UnknownHostException notDigits) {
            return "unknown";
        }
    }
}
