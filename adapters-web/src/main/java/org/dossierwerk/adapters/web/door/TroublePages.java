package org.dossierwerk.adapters.web.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.shared.RequestId;
import org.dossierwerk.adapters.web.shared.Visitor;
import org.dossierwerk.adapters.web.shared.Visits;
import org.dossierwerk.adapters.web.ui.Csrf;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Preferences;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Theme;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page in the place of one that cannot be shown: it says what happened and where to go, in the reader's words and
 * frame, and nothing of how we are made. It says the same about a thing that is not there and one that is not the reader's
 * to know of. Who accepts JSON only gets a problem (RFC 9457).
 */
public final class TroublePages {

    private final Pages pages;
    private final Visits visits;
    private final WordBook book;

    public TroublePages(Pages pages, Visits visits, WordBook book) {
        this.pages = pages;
        this.visits = visits;
        this.book = book;
    }

    /** The answer for a refusal that no page took care of. */
    public ModelAndView show(HttpServletRequest request, Refusal refusal) {
        var status = Refusals.status(refusal);
        return status == HttpStatus.NOT_FOUND
                ? show(request, status)
                : show(request, status, Integer.toString(status.value()), refusal);
    }

    public ModelAndView show(HttpServletRequest request, HttpStatusCode status) {
        return show(request, status, Integer.toString(status.value()));
    }

    /** @param reason which of several texts about this status is said */
    public ModelAndView show(HttpServletRequest request, HttpStatusCode status, String reason) {
        return show(request, status, reason, null);
    }

    /** Writes the answer from outside of a handler, as filters must. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String reason)
            throws IOException, ServletException {
        var answer = show(request, status, reason);
        response.setStatus(status.value());
        try {
            Objects.requireNonNull(answer.getView()).render(answer.getModel(), request, response);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /** Whether the sender is a program that accepts JSON and no page. */
    public boolean wantsProblem(HttpServletRequest request) {
        return Problems.wanted(request);
    }

    /**
     * @param reason which of several texts about this status is said
     * @param refusal says in its own sentence what is wrong; null to say only what the status means
     */
    public ModelAndView show(
            HttpServletRequest request, HttpStatusCode status, String reason, @Nullable Refusal refusal) {
        var realm = Visitor.of(request).map(Visitor::realm).orElse(null);
        var frame = frame(request, realm);
        var shown = frame.person().isPresent() ? realm : null;
        var words = frame.words();
        var texts = textsOf(frame, status, reason);
        var title = words.of(texts + ".title");
        var text = refusal == null ? words.of(texts + ".text") : Refusals.sentence(words, refusal);
        if (Problems.wanted(request)) {
            return Problems.show(request, status, title, text, refusal);
        }
        var onward = onward(request, shown);
        var label = words.of(shown == null ? "trouble.to-sign-in" : "trouble.to-start");
        var id = status.is5xxServerError() ? RequestId.of(request) : "";
        return pages.show(
                status,
                "door/trouble",
                frame.titled(title),
                new DoorViews.Trouble(shown, title, text, onward, label, id));
    }

    private static String textsOf(Frame frame, HttpStatusCode status, String reason) {
        var texts = "trouble." + reason;
        if (frame.words().has(texts + ".title")) {
            return texts;
        }
        return status.is5xxServerError() ? "trouble.500" : "trouble.400";
    }

    private static String onward(HttpServletRequest request, @Nullable Realm realm) {
        return realm == null ? Doors.signIn(Doors.realmOf(request.getRequestURI())) : Doors.home(realm);
    }

    /** The reader's own frame; when even that cannot be made, one that needs nothing. */
    private Frame frame(HttpServletRequest request, @Nullable Realm realm) {
        try {
            var frame = realm == null
                    ? visits.door(request).frame("")
                    : realm == Realm.DESK
                            ? visits.desk(request).frame("", Section.NONE)
                            : visits.portal(request).frame("", Section.NONE);
            return frame.comingBackTo(realm == null ? Doors.signIn(Realm.DESK) : Doors.home(realm));
        } catch (RuntimeException broken) {
            return bare();
        }
    }

    private Frame bare() {
        return new Frame(
                "",
                book.words(Language.NL),
                "Dossierwerk",
                Optional.empty(),
                new Csrf("X-CSRF-TOKEN", "_csrf", ""),
                new Preferences(Theme.SYSTEM, true),
                List.of(),
                "/",
                Optional.empty());
    }
}
