package org.dossierwerk.adapters.calendar.caldav;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.caldav.DavClient;
import org.dossierwerk.application.testkit.calendar.caldav.OwnText;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;

/** Others on the same server, to whom it delivers by itself. */
record CyrusGuests(RealServer server) implements Guests {

    @Override
    public EmailAddress one() {
        return EmailAddress.of("zoe@" + Cyrus.DOMAIN);
    }

    @Override
    public EmailAddress other() {
        return EmailAddress.of("tom@" + Cyrus.DOMAIN);
    }

    /** Forgets what was sent to them before. */
    CyrusGuests emptied() {
        for (var guest : List.of(one(), other())) {
            for (var folder : List.of("Inbox/", "Default/")) {
                client(guest).list(home(guest) + folder).forEach(client(guest)::delete);
            }
            client(guest).list(home(guest) + "Inbox/").forEach(client(guest)::delete);
        }
        return this;
    }

    @Override
    public List<Invitation> invitations() {
        var all = new ArrayList<Invitation>();
        for (var guest : List.of(one(), other())) {
            for (var message : client(guest).list(home(guest) + "Inbox/")) {
                all.add(new Invitation(guest, client(guest).get(message).contains("METHOD:CANCEL")));
            }
        }
        return all;
    }

    @Override
    public void answer(String calendar, String id, EmailAddress guest, Answer.Kind kind) {
        var client = client(guest);
        var uid = new DavClient(server.address(), server.user(), server.password())
                .get(URI.create(id).getRawPath())
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
        for (var address : client.list(home(guest) + "Default/")) {
            var object = client.get(address);
            if (object.contains(uid)) {
                client.put(
                        address,
                        OwnText.inEvent(
                                object,
                                line -> line.contains("mailto:" + guest)
                                        ? line.replaceAll("PARTSTAT=[A-Z-]+", "PARTSTAT=" + kind)
                                        : line));
            }
        }
    }

    private DavClient client(EmailAddress guest) {
        return new DavClient(server.address(), name(guest), RealServer.PASSWORD);
    }

    private static String home(EmailAddress guest) {
        return "/dav/calendars/user/" + name(guest) + "/";
    }

    private static String name(EmailAddress guest) {
        return guest.value().substring(0, guest.value().indexOf('@'));
    }
}
