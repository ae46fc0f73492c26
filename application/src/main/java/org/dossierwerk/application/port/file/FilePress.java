package org.dossierwerk.application.port.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.documents.FileType;

/**
 * Makes one PDF of what people send, and pictures of its pages. What it makes holds only what can be seen: no scripts, no attached
 * files, nothing about the device or the place of a photograph. Safe for use by many threads. Every method throws
 * {@link org.dossierwerk.application.port.ProviderFailure} when the press itself fails.
 */
public interface FilePress {

    /** The sorts that it can make PDF of here. */
    Set<FileType> takes();

    /**
     * All pages of all files, in their order (DOC-12, DOC-13). The caller closes what comes back.
     *
     * @throws Unpressable naming the first file that will not do
     */
    Pressed press(List<Source> files);

    /**
     * A page of a PDF this press made, as PNG.
     *
     * @param page counted from one
     * @param width in pixels, from 16 to 2,000
     */
    byte[] preview(InputStream pdf, int page, int width);

    /** A file to press, which may be opened more than once. */
    record Source(FileType type, Opening bytes) {}

    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** A PDF that is there until closed. */
    interface Pressed extends AutoCloseable {

        int pages();

        InputStream open() throws IOException;

        @Override
        void close();
    }
}
