package org.dossierwerk.bootstrap.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dossierwerk.adapters.mail.StoredMail;
import org.dossierwerk.application.Office;
import org.dossierwerk.domain.access.Realm;

/** Ways in for a visitor of the demonstration: the links that the office mails to an administrator, an adviser, a client. */
public final class DemoLinks {

    static final String CLIENT = "emma@dewit.example";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/welcome/[\\w-]+");

    private final Office office;
    private final Supplier<List<StoredMail>> mailbox;

    /** @param mailbox what was delivered, the newest first */
    public DemoLinks(Office office, Supplier<List<StoredMail>> mailbox) {
        this.office = office;
        this.mailbox = mailbox;
    }

    /** Asks for a fresh link for each of them, and takes it from the mail; empty in an office that is not made up. */
    public Map<String, String> fresh() {
        var links = new LinkedHashMap<String, String>();
        ask(Realm.DESK, DemoStaff.ADMINISTRATOR, "sanne@wegwijs.example")
                .ifPresent(link -> links.put("Sanne Bakker, administrator and adviser", link));
        ask(Realm.DESK, DemoStaff.ADVISER, "joris@wegwijs.example")
                .ifPresent(link -> links.put("Joris van Dijk, adviser", link));
        ask(Realm.PORTAL, CLIENT, CLIENT).ifPresent(link -> links.put("Emma de Wit, client at the portal", link));
        return links;
    }

    private Optional<String> ask(Realm realm, String userName, String address) {
        office.entrance().requestPasswordReset(realm, userName, "console");
        DemoOffice.carryOut(office);
        return mailbox.get().stream()
                .filter(mail -> mail.to().contains(address))
                .flatMap(mail -> LINK.matcher(mail.text()).results())
                .map(MatchResult::group)
                .findFirst();
    }
}
