package org.dossierwerk.bootstrap.harness;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe, which tells what stands in somebody's way on a page. */
public final class Axe {

    private Axe() {}

    /**
     * It tells nothing of what is in order, and finishes where it began: for the sake of frames from elsewhere it otherwise opens
     * another page each time, which takes longer than the looking. A page with frames it looks through as usual.
     */
    public static AxeBuilder on(Page page) {
        var violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violationsOnly)
                .setLegacyMode(page.frames().size() == 1);
    }
}
