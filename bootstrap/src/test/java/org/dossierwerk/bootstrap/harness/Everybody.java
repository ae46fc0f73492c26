package org.dossierwerk.bootstrap.harness;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;

/** Lets people into an office as the office does: by a link in a mail, with a password of their own. */
public final class Everybody {

    public static final String PASSWORD = Canary.in("a long enough pass phrase 2026");

    private final Office office;
    private final MailServer mail;

    Everybody(Office office, MailServer mail) {
        this.office = office;
        this.mail = mail;
    }

    /** The first administrator, with every right and the password {@link #PASSWORD}. */
    public UserId administrator(String first, String last) {
        var token = office.entrance().firstAdministratorToken();
        if (token == null) {
            throw new IllegalStateException("This office has an administrator");
        }
        var signedIn = office.entrance()
                .becomeFirstAdministrator(
                        token,
                        new Entrance.FirstAdministrator(
                                PersonName.of(first, "", last), email(first), userName(first), PASSWORD));
        return ((Caller.User) signedIn.caller()).id();
    }

    /** A colleague with those rights, the user name of the first name and the password {@link #PASSWORD}. */
    public UserId colleague(UserId administrator, String first, String last, Set<Right> rights) {
        var profile =
                new User.Profile(PersonName.of(first, "", last), email(first), null, "", Language.NL, 2, null, null);
        var user = desk(administrator).staff().add(new UserId(UUID.randomUUID()), userName(first), profile, rights);
        office.entrance().setPassword(mail.tokenTo(email(first).value()), PASSWORD);
        return user;
    }

    /** The first applicant of a dossier, with a password; the user name is the e-mail address. */
    public void client(UserId adviser, DossierId dossier) {
        var applicant = desk(adviser).dossiers().get(dossier).applicants().get(0);
        var address = applicant.contact().email();
        if (address == null) {
            throw new IllegalStateException("Somebody without an address cannot be invited");
        }
        desk(adviser).portalAccess().invite(dossier, applicant.id());
        office.entrance().setPassword(mail.tokenTo(address.value()), PASSWORD);
    }

    public Desk desk(UserId user) {
        return office.as(Caller.user(user));
    }

    public static String userName(String first) {
        return first.toLowerCase(Locale.ROOT);
    }

    private static EmailAddress email(String first) {
        return EmailAddress.of(userName(first) + "@office.example");
    }
}
