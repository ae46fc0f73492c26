package org.dossierwerk.adapters.web.adviser.action;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.jspecify.annotations.Nullable;

/** What the pages of action items show. */
public final class ActionScreens {

    private ActionScreens() {}

    /**
     * The action items of an appointment, a product, or a whole dossier.
     *
     * @param about the title of the item, or the client's names
     * @param add where one is added; empty when none can be
     * @param closed why nothing can be done here, or empty
     */
    public record Todo(
            DossierTree tree,
            String about,
            String add,
            String closed,
            List<Line> open,
            List<Line> done,
            @Nullable Edit edit) {}

    /**
     * One action item. What has no address cannot be done.
     *
     * @param href its panel
     * @param item the appointment or product it belongs to, where others are listed too; else empty
     * @param kind what sort of thing it is
     * @param remark of the adviser on the document, which the client reads
     * @param waiting for whom it waits and since when, or when it was done
     * @param due in words, or empty
     * @param next what happens then, or how far it is
     * @param data where the data is that was shared; empty when there is none
     * @param document the panel of the document it is about
     * @param change what the addresses of its changes begin with
     */
    public record Line(
            String id,
            String href,
            String title,
            String item,
            String kind,
            String icon,
            String explanation,
            String remark,
            String waiting,
            String due,
            boolean late,
            String next,
            String data,
            String document,
            String change,
            boolean completable,
            boolean reopenable,
            String dropText,
            boolean selected) {}

    /**
     * The panel in which an action item is added or changed.
     *
     * @param version of the one that is changed; empty for a new one
     * @param kinds what it can be; empty when that stands already, or when only the day can be changed
     * @param signable the documents that can be signed on the portal; empty when it is about none
     * @param document the panel of the document to hand in, of which only the day can be changed; else empty
     */
    public record Edit(
            String title,
            String action,
            String close,
            String version,
            Form form,
            List<Option> kinds,
            String kind,
            String document,
            List<Option> applicants,
            List<Option> signable,
            @Nullable Conflict conflict,
            String dropText) {

        public boolean fresh() {
            return version.isEmpty();
        }
    }
}
