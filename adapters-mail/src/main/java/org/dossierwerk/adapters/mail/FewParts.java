package org.dossierwerk.adapters.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;

/**
 * Parts that are made one by one until there are too many. A multipart otherwise makes all of them before it tells how many there are, and
 * for each it searches the class path for services.
 */
final class FewParts extends MimeMultipart {

    private final int most;
    private int made;

    FewParts(DataSource source, int most) throws MessagingException {
        super(source);
        this.most = most;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
        count();
        return super.createMimeBodyPart(headers, content);
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream octets) throws MessagingException {
        count();
        return super.createMimeBodyPart(octets);
    }

    private void count() throws MessagingException {
        if (++made > most) {
            throw PartsRead.tooMany();
        }
    }
}
