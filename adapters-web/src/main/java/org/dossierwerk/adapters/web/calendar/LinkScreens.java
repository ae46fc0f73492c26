package org.dossierwerk.adapters.web.calendar;

import java.util.List;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Term;

/** What the pages of linked calendars show. */
public final class LinkScreens {

    private LinkScreens() {}

    /** A state in words, as a tag shows it. */
    public record State(String text, String tone, String icon) {}

    /** A link in a list. */
    public record Line(String href, String title, String detail, State state) {}

    /**
     * The caller's own calendars.
     *
     * @param offers what can be linked
     * @param alike what of appointments stands in linked calendars, in a sentence; empty when that depends on the type
     * @param seen the same by type, where it depends on that
     * @param types leads to where that is set; empty when the reader may not
     */
    public record Own(
            List<Tab> tabs, List<Line> links, List<Offer> offers, String alike, List<Term> seen, String types) {}

    /**
     * A calendar system that can be linked.
     *
     * @param href the page with its form; empty when the browser is sent there at once
     * @param action where the button that begins is sent to; empty when there is a page, or when others link it
     * @param id of the link that would be made
     */
    public record Offer(String href, String action, String id, String name, String hint) {}

    /**
     * A user name and a password.
     *
     * @param about whose calendar system it is; empty when its name says it, or it is linked already
     */
    public record Linking(
            String action,
            String back,
            String about,
            String text,
            Form form,
            boolean isNew,
            boolean asksServer,
            String serverHint,
            String passwordHint) {}

    /** The page before the browser leaves. */
    public record Departing(String text, String address, String button, String back) {}

    /**
     * One link.
     *
     * @param own whether the reader is its owner, who alone connects and chooses
     * @param problem what is wrong, in a sentence; empty when nothing is
     * @param tone of the problem
     * @param reconnect what brings it back: the page or the form that connects anew; empty when it is connected
     */
    public record Link(
            List<Tab> tabs,
            String path,
            String id,
            State state,
            boolean own,
            String problem,
            String tone,
            Reconnecting reconnect,
            List<Term> facts,
            List<Waiting> waiting,
            String back) {}

    /**
     * @param needed whether nothing goes on without it
     * @param href the page with its form; empty when a button does it, or the reader cannot
     * @param action where that button is sent to; empty when there is a page, or the reader cannot
     */
    public record Reconnecting(boolean needed, String href, String action) {}

    /** An appointment that was set aside. */
    public record Waiting(String delivery, String href, String title, String detail) {}

    /**
     * Which calendars count.
     *
     * @param problem why the calendars cannot be told now; empty when they are
     */
    public record Choosing(
            String action,
            String back,
            String problem,
            Form form,
            List<Option> targets,
            List<Option> busy,
            List<Option> inviters) {}

    /** What disconnecting does, sentence by sentence. */
    public record Disconnecting(String action, String back, List<String> consequences) {}
}
