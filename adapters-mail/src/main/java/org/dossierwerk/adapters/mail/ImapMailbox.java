package org.dossierwerk.adapters.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.mail.Mailbox;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/**
 * A folder of an IMAP server, read by the numbers that the server gives its messages for good. Nothing in it is marked by
 * reading, and no more than the first megabyte of a message is fetched.
 */
public final class ImapMailbox implements Mailbox {

    private static final int MOST_OCTETS = 1_000_000;
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    private final Imap imap;
    private final Session session;
    private final IncomingReader reader;

    private ImapMailbox(Imap imap, IncomingReader reader, @Nullable SSLSocketFactory trust) {
        this.imap = imap;
        this.reader = reader;
        this.session = Session.getInstance(properties(imap, trust));
    }

    /**
     * @param trusted the name under which the office's own mail server writes Authentication-Results (RFC 8601), or empty: then
     *     nobody vouches for a sender
     */
    public static ImapMailbox at(Imap imap, HtmlCleaner cleaner, String trusted) {
        return at(imap, cleaner, trusted, null);
    }

    /** @param trust decides which certificates are trusted, in place of those Java trusts */
    static ImapMailbox at(Imap imap, HtmlCleaner cleaner, String trusted, @Nullable SSLSocketFactory trust) {
        return new ImapMailbox(imap, new IncomingReader(cleaner, trusted), trust);
    }

    @Override
    public String name() {
        return imap.user() + "@" + imap.host() + ":" + imap.port() + "/" + imap.folder();
    }

    @Override
    public List<IncomingMail> after(String place, int most) {
        return inFolder(Folder.READ_ONLY, folder -> {
            long validity = folder.getUIDValidity();
            long last = last(place, validity);
            var mails = new ArrayList<IncomingMail>();
            for (var message : behind(folder, last, most)) {
                mails.add(read(message, validity + "." + folder.getUID(message)));
            }
            return mails;
        });
    }

    /** A server answers with its last message when there is none behind the number asked for (RFC 3501 §6.4.8). */
    private static List<Message> behind(IMAPFolder folder, long last, int most) throws MessagingException {
        var found = new ArrayList<Numbered>();
        for (var message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long number = folder.getUID(message);
            if (number > last) {
                found.add(new Numbered(number, message));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Numbered::number))
                .limit(most)
                .map(Numbered::message)
                .toList();
    }

    private record Numbered(long number, Message message) {}

    private IncomingMail read(Message message, String place) throws MessagingException, IOException {
        var received = message.getReceivedDate();
        var at = received == null ? Instant.EPOCH : received.toInstant();
        return reader.read(place, beginning(message), at);
    }

    private static byte[] beginning(Message message) throws MessagingException, IOException {
        if (!(message instanceof IMAPMessage stored)) {
            throw new MessagingException("Not a message of an IMAP server");
        }
        stored.setPeek(true);
        try (var stream = stored.getMimeStream()) {
            return stream.readNBytes(MOST_OCTETS);
        }
    }

    @Override
    public void markRead(String place) {
        inFolder(Folder.READ_WRITE, folder -> {
            long number = last(place, folder.getUIDValidity());
            var message = number == 0 ? null : folder.getMessageByUID(number);
            if (message != null) {
                message.setFlag(Flags.Flag.SEEN, true);
            }
            return place;
        });
    }

    /** The number of the message at a place; 0 when the server has numbered its messages anew since. */
    private static long last(String place, long validity) {
        var parts = PLACE.matcher(place);
        return parts.matches() && Long.parseLong(parts.group(1)) == validity ? Long.parseLong(parts.group(2)) : 0;
    }

    private interface Work<T> {
        T in(IMAPFolder folder) throws MessagingException, IOException;
    }

    private <T> T inFolder(int mode, Work<T> work) {
        try (var store = new IMAPStore(session, null)) {
            store.connect(imap.host(), imap.port(), imap.user(), imap.password());
            try (var folder = (IMAPFolder) store.getFolder(imap.folder())) {
                folder.open(mode);
                return work.in(folder);
            }
        } catch (AuthenticationFailedException e) {
            throw failure(ProviderFailure.Kind.RECONNECT, e);
        } catch (MessagingException | IOException e) {
            throw failure(ProviderFailure.Kind.TRY_AGAIN, e);
        }
    }

    private ProviderFailure failure(ProviderFailure.Kind kind, Exception e) {
        return new ProviderFailure(
                kind,
                "Cannot read " + imap + ": " + String.valueOf(e.getMessage()).strip(),
                e);
    }

    private static Properties properties(Imap imap, @Nullable SSLSocketFactory trust) {
        var patience = String.valueOf(imap.timeout().toMillis());
        var p = new Properties();
        p.put("mail.imap.connectiontimeout", patience);
        p.put("mail.imap.timeout", patience);
        p.put("mail.imap.writetimeout", patience);
        p.put("mail.imap.ssl.enable", String.valueOf(imap.security() == Smtp.Security.IMPLICIT_TLS));
        p.put("mail.imap.starttls.enable", String.valueOf(imap.security() == Smtp.Security.STARTTLS_REQUIRED));
        p.put("mail.imap.starttls.required", String.valueOf(imap.security() == Smtp.Security.STARTTLS_REQUIRED));
        p.put("mail.imap.ssl.checkserveridentity", "true");
        p.put("mail.imap.ssl.protocols", "TLSv1.2 TLSv1.3");
        p.put("mail.imap.fetchsize", "262144");
        if (trust != null) {
            p.put("mail.imap.ssl.socketFactory", trust);
        }
        return p;
    }
}
