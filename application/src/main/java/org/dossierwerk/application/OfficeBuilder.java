package org.dossierwerk.application;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.dossierwerk.application.calendar.CalendarParts;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.mail.Addresses;
import org.dossierwerk.application.mail.MailRules;
import org.dossierwerk.application.mail.ReturnAddresses;
import org.dossierwerk.application.mail.ReturnParts;
import org.dossierwerk.application.outbox.RelaySettings;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.calendar.ListingWriter;
import org.dossierwerk.application.port.calendar.PublicHolidays;
import org.dossierwerk.application.port.calendar.ReplyReader;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.Mailbox;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.secret.Sealer;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.source.SourceParts;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of an {@link Office}. What is not given has a default, but for the storage. */
public final class OfficeBuilder {

    private static final int TOKEN_BYTES = 32;

    private @Nullable Storage storage;
    private @Nullable MailTransport mail;
    private @Nullable HtmlCleaner cleaner;
    private @Nullable InvitationWriter invitations;
    private ReturnParts returns = ReturnParts.NONE;
    private @Nullable ListingWriter listings;
    private @Nullable PublicHolidays holidays;
    private @Nullable PasswordHasher passwords;
    private @Nullable FileStore files;
    private @Nullable VirusScanner scanner;
    private @Nullable FilePress press;
    private @Nullable Fingerprints fingerprints;
    private @Nullable SourceParts source;
    private CalendarParts calendars = CalendarParts.NONE;
    private Clock clock = Clock.systemUTC();
    private DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
    private @Nullable Supplier<UUID> ids;
    private @Nullable Supplier<String> random;
    private URI deskAddress = URI.create("http://localhost:8080");
    private URI portalAddress = URI.create("http://localhost:8080/portal");
    private RelaySettings relay = RelaySettings.standard();
    private MailRules mailRules = MailRules.standard();

    OfficeBuilder() {}

    /** Where everything is kept. Required. */
    public OfficeBuilder storage(Storage part) {
        storage = part;
        return this;
    }

    /** What carries mail. Without it messages are written to the ledger and wait there. */
    public OfficeBuilder mail(MailTransport part) {
        mail = part;
        return this;
    }

    /**
     * Where answers and bounces go, and what they are read from. Without it they go to the office's own mailbox, and people read
     * them.
     *
     * @param answers reads what calendars answer
     */
    public OfficeBuilder returns(ReturnAddresses addresses, Mailbox mailbox, ReplyReader answers) {
        returns = new ReturnParts(addresses, mailbox, answers);
        return this;
    }

    /** What cleans rich text. Without it no rich text is taken or shown. */
    public OfficeBuilder cleaner(HtmlCleaner part) {
        cleaner = part;
        return this;
    }

    /** What writes appointments as iCalendar. Without it mails carry none. */
    public OfficeBuilder invitations(InvitationWriter part) {
        invitations = part;
        return this;
    }

    /** What writes calendars for programs that come and read. Without it there is no {@link Office#feedReading()}. */
    public OfficeBuilder listings(ListingWriter part) {
        listings = part;
        return this;
    }

    /** What knows public holidays. Without it closing days are typed. */
    public OfficeBuilder holidays(PublicHolidays part) {
        holidays = part;
        return this;
    }

    /** What hashes passwords. Without it there is no {@link Office#entrance()}. */
    public OfficeBuilder passwords(PasswordHasher part) {
        passwords = part;
        return this;
    }

    /** What keeps files. Without it, a scanner and a press, none can be sent or opened. */
    public OfficeBuilder files(FileStore part) {
        files = part;
        return this;
    }

    /** What looks for viruses in files that are sent. */
    public OfficeBuilder scanner(VirusScanner part) {
        scanner = part;
        return this;
    }

    /** What makes PDF of files that are sent, and pictures of their pages. */
    public OfficeBuilder press(FilePress part) {
        press = part;
        return this;
    }

    /** What recognises files that were sent before. Without it they are taken like any other. */
    public OfficeBuilder fingerprints(Fingerprints part) {
        fingerprints = part;
        return this;
    }

    /**
     * Where clients share data from. Without it, or without the parts for files, such data is delivered by hand.
     *
     * @param sealer keeps what gives access, and the data
     * @param documentKind the name of the kind of document that the data comes as
     */
    public OfficeBuilder sourceData(SourceDataProvider provider, Sealer sealer, String documentKind) {
        source = new SourceParts(provider, sealer, documentKind);
        return this;
    }

    /**
     * The calendar systems whose accounts can be linked. Without them appointments are in no calendar outside, and everything
     * else works.
     *
     * @param sealer keeps what gives access
     */
    public OfficeBuilder calendars(List<CalendarProvider> providers, Sealer sealer, CalendarRules rules) {
        calendars = new CalendarParts(providers, sealer, rules);
        return this;
    }

    /** The time by which everything happens; else the system's. */
    public OfficeBuilder clock(Clock part) {
        clock = part;
        return this;
    }

    /** Where ids come from; else time-ordered ones are made. */
    public OfficeBuilder ids(Supplier<UUID> part) {
        ids = part;
        return this;
    }

    /** Where the tokens of one-time links come from; else 256 bits from the system's secure random source. */
    public OfficeBuilder random(Supplier<String> tokens) {
        random = tokens;
        return this;
    }

    /** By what chance pauses differ, from 0 to 1; else by the machine's. */
    public OfficeBuilder jitter(DoubleSupplier part) {
        jitter = part;
        return this;
    }

    /** Where staff find the desk, for links in mails. */
    public OfficeBuilder deskAddress(URI address) {
        deskAddress = address;
        return this;
    }

    /** Where clients find the portal, for links in mails. */
    public OfficeBuilder portalAddress(URI address) {
        portalAddress = address;
        return this;
    }

    /** How the relay works; else {@link RelaySettings#standard()}. */
    public OfficeBuilder relay(RelaySettings settings) {
        relay = settings;
        return this;
    }

    /** How much mail leaves, and what becomes of what nobody answered for; else {@link MailRules#standard()}. */
    public OfficeBuilder mailRules(MailRules rules) {
        mailRules = rules;
        return this;
    }

    /** @throws IllegalStateException naming the part that is missing */
    public Office build() {
        if (storage == null) {
            throw new IllegalStateException("The office cannot be built without a part: storage");
        }
        var secure = new SecureRandom();
        return new Office(new OfficeParts(
                storage,
                mail,
                returns,
                cleaner,
                invitations,
                listings,
                holidays,
                passwords,
                files,
                scanner,
                press,
                fingerprints,
                source,
                calendars.withinBudgets(clock),
                clock,
                ids == null ? new Ids(clock, secure::nextLong) : ids,
                random == null ? () -> token(secure) : random,
                jitter,
                new Addresses(deskAddress, portalAddress),
                relay,
                mailRules));
    }

    private static String token(SecureRandom secure) {
        var bytes = new byte[TOKEN_BYTES];
        secure.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
