package org.dossierwerk.adapters.web.adviser.documents;

import java.util.List;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.UploadForm;
import org.jspecify.annotations.Nullable;

/** What is shown of the tray of a document check. */
public final class TrayScreens {

    private TrayScreens() {}

    /**
     * The tray above the rows of a board.
     *
     * @param part the address of its files, which are asked for again while something is being checked
     * @param upload where to send files; null when nothing more is taken
     */
    public record Tray(String part, @Nullable UploadForm upload, List<File> files) {

        public boolean checking() {
            return files.stream().anyMatch(File::checking);
        }
    }

    /**
     * A file in the tray.
     *
     * @param href its panel; empty while there is nothing to see
     * @param detail in words: that it is being checked, why it will not do, or how long it is and from whom
     * @param place where it is put to a document when it is dropped on its row; empty when it cannot be
     * @param discard where it is thrown away; empty when it cannot be
     */
    public record File(
            String id,
            String href,
            String name,
            String detail,
            boolean checking,
            boolean refused,
            boolean selected,
            String place,
            String discard) {}

    /**
     * The panel of a file in the tray.
     *
     * @param href what the actions' addresses begin with, and {@code query} what they end in
     * @param documents to which it can be put
     * @param workable whether anything can be done with it
     * @param form what was typed, and what is wrong with it
     */
    public record Sorting(
            DocumentScreens.FileFacts file,
            List<DocumentScreens.Same> same,
            String href,
            String query,
            String close,
            List<Option> documents,
            List<Option> kinds,
            List<Option> applicants,
            boolean workable,
            Form form) {}
}
