package org.dossierwerk.adapters.web.adviser.documents;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.UploadForm;
import org.jspecify.annotations.Nullable;

/** What the pages of a document check show. */
public final class DocumentScreens {

    private DocumentScreens() {}

    /**
     * The board of one appointment or product.
     *
     * @param about the title of the item
     * @param add where a document is asked for; empty when none can be
     * @param closed why nothing can be done here, or empty
     */
    public record Board(
            DossierTree tree,
            String about,
            String href,
            String add,
            String scenario,
            String closed,
            List<Tab> filters,
            @Nullable Readiness readiness,
            @Nullable Expiring expiring,
            List<Group> groups,
            boolean empty,
            @Nullable Review review,
            @Nullable Request request) {}

    /** How far the check is (BEY-06). */
    public record Readiness(String text, String detail, int done, int needed) {}

    /**
     * What will be too old on the day of the appointment, and asking for it again in one step (BEY-07).
     *
     * @param reason what the client reads, in the client's language; empty when the step cannot be taken
     */
    public record Expiring(String action, String text, String reason) {}

    /** The documents of one applicant, or of the dossier as a whole. */
    public record Group(String title, String progress, int done, int needed, List<Line> lines) {}

    /**
     * One row of the board.
     *
     * @param tooOld in words, or empty
     * @param file the name of the file that counts; empty without one, and then {@code noFile} says so
     * @param further how many earlier files there are
     * @param remark what the client reads about it, or empty
     * @param approve where the file is approved at once; empty when nothing is to be judged
     * @param seen the file that would be approved
     * @param remove where it is taken out; empty when it cannot be
     * @param awaited whether a file can be dropped on it
     */
    public record Line(
            String id,
            String href,
            String name,
            Chip chip,
            String tooOld,
            String file,
            String noFile,
            int further,
            Eye view,
            String remark,
            Waiting waiting,
            boolean selected,
            String approve,
            String seen,
            String remove,
            boolean awaited) {}

    /**
     * The panel of one document.
     *
     * @param href what the actions' addresses begin with, and {@code query} what they end in
     * @param previous the address of the document before it on the board; empty at the first
     * @param explanation what is good enough, as the kind says
     * @param form what was typed, and what is wrong with it
     */
    public record Review(
            String title,
            String href,
            String query,
            String close,
            String previous,
            String next,
            Chip chip,
            String tooOld,
            Waiting waiting,
            String explanation,
            List<FileFacts> files,
            Delivery delivery,
            Form form,
            Moves moves) {}

    /**
     * A file that was handed in. The slot that shows it may be given its preview.
     *
     * @param withdrawn why nobody opens it any more; empty while it can be opened
     */
    public record FileFacts(
            String id, String name, String preview, String download, String withdrawn, List<Term> terms) {}

    /**
     * What is on its way to a document, as a part of its panel that is asked for again while something is being checked.
     *
     * @param part its own address
     * @param upload where to send files; null when none is waited for
     */
    public record Delivery(
            String part, List<Sent> sent, @Nullable UploadForm upload) {

        public boolean checking() {
            return sent.stream().anyMatch(files -> !files.refused());
        }
    }

    /** Files that were sent together and are being checked, or were refused and why. */
    public record Sent(String names, String detail, boolean refused) {}

    /**
     * What can be done about a document now.
     *
     * @param seen the file that is judged; empty when nothing is to be judged
     * @param provisionally whether it can be approved for the time being
     * @param settings whether the client's access, remark and date can be changed
     * @param again whether it can be asked for once more; with a reason when {@code reasonNeeded}
     * @param sources documents whose file can be taken over; none when no file is waited for
     * @param actions where the action item is, while it is open; else empty
     */
    public record Moves(
            String seen,
            boolean provisionally,
            boolean settings,
            boolean dated,
            boolean again,
            boolean reasonNeeded,
            List<Option> sources,
            boolean openActionItem,
            String actions,
            boolean remove,
            boolean lapse) {

        public boolean judge() {
            return !seen.isEmpty();
        }
    }

    /**
     * The panel in which a document is asked for.
     *
     * @param kinds the names that can be typed
     * @param found the kinds that have what was typed in their names, to choose from; empty unless there are several
     */
    public record Request(
            String action,
            String close,
            Form form,
            List<String> kinds,
            List<Option> found,
            List<Option> applicants,
            List<Option> actionItem) {}
}
