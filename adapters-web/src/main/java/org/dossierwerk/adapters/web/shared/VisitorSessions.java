package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/**
 * The sessions of people who signed in. A session holds plain texts only, so that it can be kept in a database without
 * Java serialisation. It ends when its holder does nothing for a while, at a fixed time in any case, and within half a
 * minute after the account was blocked or got another password.
 */
public final class VisitorSessions {

    /** By this attribute a session store finds all sessions of an account. */
    public static final String ACCOUNT =
            "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME";

    static final Duration RECHECK = Duration.ofSeconds(30);

    private static final String VISITOR = "visitor";
    private static final String CHECKED = "visitor.checked";
    private static final String SECONDS_LEFT = VisitorSessions.class.getName() + ".secondsLeft";

    private final Office office;
    private final Clock clock;
    private final SessionTimes times;

    public VisitorSessions(Office office, Clock clock, SessionTimes times) {
        this.office = office;
        this.clock = clock;
        this.times = times;
    }

    /** Begins a session under a new id and with a new CSRF token; nothing of an earlier session stays. */
    public void begin(HttpServletRequest request, Entrance.SignedIn who) {
        end(request);
        var session = request.getSession(true);
        var now = clock.instant();
        var kept = new Kept(
                new Visitor(who.account(), who.stamp(), who.realm(), who.caller()),
                now.plus(times.longest(who.realm())));
        session.setAttribute(VISITOR, kept.write());
        session.setAttribute(CHECKED, Long.toString(now.getEpochSecond()));
        session.setAttribute(ACCOUNT, who.account().value().toString());
        session.setMaxInactiveInterval((int) times.idle(who.realm()).toSeconds());
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who sends this request, if their session is still good; one that is not is ended. */
    public Optional<Visitor> visitor(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(VISITOR) instanceof String text)) {
            return Optional.empty();
        }
        var kept = Kept.read(text);
        var now = clock.instant();
        if (!now.isBefore(kept.end()) || !stillValid(session, kept.visitor(), now)) {
            session.invalidate();
            return Optional.empty();
        }
        var untilEnd = Duration.between(now, kept.end()).toSeconds();
        request.setAttribute(SECONDS_LEFT, Math.min(untilEnd, session.getMaxInactiveInterval()));
        return Optional.of(kept.visitor());
    }

    /** After how many seconds of doing nothing the session of this request ends; 0 without one. */
    public static long secondsLeft(HttpServletRequest request) {
        return request.getAttribute(SECONDS_LEFT) instanceof Long seconds ? seconds : 0;
    }

    private boolean stillValid(HttpSession session, Visitor visitor, Instant now) {
        var checked = session.getAttribute(CHECKED) instanceof String seconds
                ? Instant.ofEpochSecond(Long.parseLong(seconds))
                : Instant.EPOCH;
        if (now.isBefore(checked.plus(RECHECK))) {
            return true;
        }
        if (!office.entrance().stillValid(visitor.account(), visitor.stamp())) {
            return false;
        }
        session.setAttribute(CHECKED, Long.toString(now.getEpochSecond()));
        return true;
    }

    /** What a session keeps of its visitor, as one text. */
    private record Kept(Visitor visitor, Instant end) {

        String write() {
            var caller = visitor.caller() instanceof Caller.User user
                    ? user.id().value()
                    : ((Caller.Client) visitor.caller()).person().value();
            return String.join(
                    " ",
                    visitor.realm().name(),
                    visitor.account().value().toString(),
                    Integer.toString(visitor.stamp()),
                    caller.toString(),
                    Long.toString(end.getEpochSecond()));
        }

        static Kept read(String text) {
            var parts = text.split(" ");
            var realm = Realm.valueOf(parts[0]);
            var id = UUID.fromString(parts[3]);
            var caller = realm == Realm.DESK ? Caller.user(new UserId(id)) : Caller.client(new PartyId(id));
            var account = new AccountId(UUID.fromString(parts[1]));
            return new Kept(
                    new Visitor(account, Integer.parseInt(parts[2]), realm, caller),
                    Instant.ofEpochSecond(Long.parseLong(parts[4])));
        }
    }
}
