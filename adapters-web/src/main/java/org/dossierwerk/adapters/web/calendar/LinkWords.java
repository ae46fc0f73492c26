package org.dossierwerk.adapters.web.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.calendar.LinkScreens.State;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.jspecify.annotations.Nullable;

/** How a link is, in the reader's words. */
public record LinkWords(Words words, ZoneId zone) {

    public static LinkWords of(DeskVisit visit) {
        return new LinkWords(visit.words(), visit.zone());
    }

    /** The name people know a calendar system by; one we have no name for goes by its own. */
    public String system(String provider) {
        var key = "calendars.system." + provider;
        return words.has(key) ? words.of(key) : provider;
    }

    /** Who know the calendar system as theirs; empty of one whose name says it. */
    String about(String provider) {
        var key = "calendars.system-hint." + provider;
        return words.has(key) ? words.of(key) : "";
    }

    /** What is said beside a field to whoever links an account of this system; one that says nothing of its own has the usual words. */
    String hint(String field, String provider) {
        var key = "calendars." + field + "-hint";
        var own = key + "." + provider;
        return words.of(words.has(own) ? own : key);
    }

    public State state(LinkView link) {
        return switch (link.status()) {
            case NEEDS_CONSENT -> new State(words.of("calendars.state.needs-consent"), "bad", "unlink");
            case CALENDAR_GONE -> new State(words.of("calendars.state.calendar-gone"), "bad", "triangle-alert");
            case ENDED -> new State(words.of("calendars.state.ended"), "", "unlink");
            case ACTIVE -> active(link);
        };
    }

    private State active(LinkView link) {
        if (isUnchosen(link)) {
            return new State(words.of("calendars.state.unchosen"), "warn", "circle-alert");
        }
        var failure = link.lastFailure();
        if (failure != null) {
            return new State(words.of("calendars.state." + key(failure)), "warn", "clock");
        }
        return new State(words.of("calendars.state.linked"), "ok", "check");
    }

    static boolean isUnchosen(LinkView link) {
        return link.choice().busy().isEmpty();
    }

    private static String key(Failure failure) {
        return failure.kind() == FailureKind.NOT_NOW ? "not-now" : "trouble";
    }

    /** Up to when its calendars are known (BEY-04). */
    public String synchronisedUntil(LinkView link) {
        return isUnchosen(link)
                ? words.of("calendars.nothing-chosen")
                : moment(link.synchronisedUntil(), "calendars.never-read");
    }

    /** One line for a list: up to when it is known, and how much waits. */
    public String brief(LinkView link) {
        var until = link.synchronisedUntil();
        var known = until == null || isUnchosen(link)
                ? synchronisedUntil(link)
                : words.of("calendars.known-until", words.momentIn(zone, until));
        return link.waiting() == 0 ? known : known + " · " + words.of("calendars.waiting", link.waiting());
    }

    /** What is wrong, in a sentence that says what to do; empty when nothing is. */
    public String problem(LinkView link) {
        if (link.status() != LinkStatus.ACTIVE) {
            return link.status() == LinkStatus.NEEDS_CONSENT
                    ? words.of("calendars.problem.needs-consent", system(link.provider()))
                    : words.of("calendars.problem.calendar-gone");
        }
        var failure = link.lastFailure();
        return failure == null ? "" : sentence(failure);
    }

    private String sentence(Failure failure) {
        return switch (failure.kind()) {
            case NOT_NOW -> words.of("calendars.problem.not-now");
            case NEEDS_CONSENT -> words.of("calendars.problem.refused");
            case CALENDAR_GONE -> words.of("calendars.problem.one-gone");
            case SUDDENLY_EMPTY -> words.of("calendars.problem.suddenly-empty");
            case REFUSED -> words.of("calendars.problem.refused");
        };
    }

    List<Term> facts(LinkView link, boolean own) {
        var facts = new ArrayList<Term>();
        if (!own) {
            facts.add(term("owner", link.adviserName()));
        }
        facts.add(term("account", link.account()));
        var server = link.server();
        if (server != null) {
            facts.add(term("server", server.toString()));
        }
        facts.add(term("appointments", words.of(written(link.choice()))));
        facts.add(term(
                "busy", words.of("calendars.busy-count", link.choice().busy().size())));
        facts.add(term("known", synchronisedUntil(link)));
        facts.add(term("success", moment(link.lastSuccess(), "calendars.never")));
        var failure = link.lastFailure();
        if (failure != null) {
            facts.add(term("failure", words.momentIn(zone, failure.at())));
            facts.add(term("message", failure.words()));
        }
        facts.add(term("changes", words.of(link.pushes() ? "calendars.told" : "calendars.asked")));
        return facts;
    }

    private static String written(CalendarChoice choice) {
        if (choice.target() == null) {
            return "calendars.written.not";
        }
        return choice.inviter() == Inviter.CALENDAR ? "calendars.written.inviting" : "calendars.written";
    }

    private Term term(String key, String value) {
        return new Term(words.of("calendars.fact." + key), value);
    }

    private String moment(@Nullable Instant moment, String otherwise) {
        return moment == null ? words.of(otherwise) : words.momentIn(zone, moment);
    }
}
