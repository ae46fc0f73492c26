package org.dossierwerk.adapters.calendar.caldav;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;

/** Which addresses staff may have us speak to: none of the networks around us, unless the host was named as our own. */
final class DavAddresses {

    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);
    /** A name, or an address in its one usual form; {@code 127.1} and {@code 0x7f000001} are tricks. */
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z0-9_-]{1,63}\\.){0,20}[a-z](?:[a-z0-9-]{0,62})\\.?|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]{2,45}]");

    private final Set<String> ownHosts;
    private final Names names;

    DavAddresses(Set<String> ownHosts, Names names) {
        this.ownHosts = ownHosts;
        this.names = names;
    }

    /** Tells the addresses of a host. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    boolean isOwn(String host) {
        return ownHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /**
     * Asked before each request, because a name may lead elsewhere by then.
     *
     * @return where the server is, and where the connection is to go
     * @throws ProviderFailure REJECTED when it may not be spoken to, TRY_AGAIN when nobody knows the name now
     */
    List<InetAddress> require(URI address) {
        var host = address.getHost();
        if (host == null
                || address.getRawUserInfo() != null
                || !HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            throw refused("Not the address of a calendar server");
        }
        boolean own = isOwn(host);
        var found = resolved(host);
        for (var one : found) {
            if (!own && !isPublic(one)) {
                throw refused("The calendar server " + host + " lies in a private network");
            }
        }
        boolean here = own && allLoopback(found);
        if (!"https".equalsIgnoreCase(address.getScheme()) && !(here && "http".equalsIgnoreCase(address.getScheme()))) {
            throw refused("Calendar servers are spoken to by https only");
        }
        if (!own && !PORTS.contains(address.getPort())) {
            throw refused("The calendar server " + host + " is not to be reached at port " + address.getPort());
        }
        return List.of(found);
    }

    private InetAddress[] resolved(String host) {
        try {
            return names.of(host);
        } catch (UnknownHostException e) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "No server is known by the name " + host, e);
        }
    }

    private static boolean allLoopback(InetAddress[] found) {
        for (var one : found) {
            if (!one.isLoopbackAddress()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPublic(InetAddress one) {
        boolean special = one.isLoopbackAddress()
                || one.isAnyLocalAddress()
                || one.isLinkLocalAddress()
                || one.isSiteLocalAddress()
                || one.isMulticastAddress();
        var octets = one.getAddress();
        return !special && (one instanceof Inet4Address ? isPublic4(octets) : isPublic6(octets));
    }

    /** RFC 6890: this network, shared space, protocol assignments, documentation, benchmarks, and what is kept for later. */
    private static boolean isPublic4(byte[] octets) {
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        int third = octets[2] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19 || second == 51 && third == 100))
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Only global unicast (2000::/3), without the ranges that carry another address inside: Teredo and 6to4. */
    private static boolean isPublic6(byte[] octets) {
        int first = (octets[0] & 0xff) << 8 | octets[1] & 0xff;
        int second = (octets[2] & 0xff) << 8 | octets[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean carries = first == 0x2002 || first == 0x2001 && (second < 0x200 || second == 0xdb8);
        return global && !carries;
    }

    private static ProviderFailure refused(String why) {
        return new ProviderFailure(Kind.REJECTED, why, null);
    }
}
