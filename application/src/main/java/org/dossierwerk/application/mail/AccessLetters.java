package org.dossierwerk.application.mail;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Writes the letters that let people in: invitations and new passwords. The ledger keeps a mark where the personal link
 * goes; the link itself comes to be while the letter leaves, and earlier ones stop working at once.
 */
public final class AccessLetters {

    private final Workbench bench;
    private final Addresses addresses;

    public AccessLetters(Workbench bench, Addresses addresses) {
        this.bench = bench;
        this.addresses = addresses;
    }

    /**
     * Who is written to, and how.
     *
     * @param dossier on account of which, or null
     * @param author who let them in, or null when they asked themselves
     */
    public record Addressee(
            PersonName name,
            Recipient recipient,
            MailTemplate.Variant variant,
            @Nullable DossierId dossier,
            @Nullable UserId author) {

        /** A colleague, in their own language. */
        public static Addressee colleague(User.Profile profile, FormOfAddress form, @Nullable UserId author) {
            return new Addressee(
                    profile.name(),
                    new Recipient(profile.name().full(), profile.email()),
                    new MailTemplate.Variant(profile.language(), form),
                    null,
                    author);
        }

        /** A client, in the manner of a dossier. */
        public static Addressee client(
                Party.Person person,
                Party.Contact contact,
                Dossier.Manner manner,
                @Nullable DossierId dossier,
                @Nullable UserId author) {
            return new Addressee(
                    person.name(),
                    new Recipient(person.name().full(), contact.email()),
                    new MailTemplate.Variant(manner.language(), manner.formOfAddress()),
                    dossier,
                    author);
        }
    }

    /** @param occasion INVITATION or PASSWORD_RESET */
    public void write(Occasion occasion, Account.Snapshot account, Addressee to) {
        var settings = bench.settings();
        var template = bench.stores().mailTemplates().findFor(occasion, null).orElseThrow(MailRefusal.NoTemplate::new);
        var values = MailValues.of(to.variant(), settings)
                .greeting(to.name())
                .access(account.userName())
                .portal(addresses.portal().toString())
                .values();
        var letter = template.wordingFor(to.variant(), settings.language()).with(values);
        var cause = new MailMessage.Cause(
                occasion,
                to.dossier(),
                null,
                0,
                template.snapshot().id(),
                template.snapshot().version(),
                to.author(),
                account.id());
        bench.stores().oneTimeLinks().revoke(account.id());
        bench.stores()
                .mailMessages()
                .save(MailMessage.write(
                        new MailMessageId(bench.nextId()),
                        cause,
                        to.recipient(),
                        to.variant(),
                        letter,
                        null,
                        bench.now()));
    }
}
