package org.dossierwerk.adapters.mail;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.dossierwerk.application.port.mail.OutgoingMail;

/** The bytes of an attachment, in the form in which Jakarta Mail asks for them. */
record AttachedFile(OutgoingMail.Attachment file, String type) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return file.content().open();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("Only to be read");
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getName() {
        return file.name();
    }
}
