package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/** What a request asks of the store of sessions, and what it writes there. */
class KeptSessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Store store = new Store();
    private final KeptSessions<MapSession> sessions =
            new KeptSessions<>(store, TransactionOperations.withoutTransaction());

    @Test
    void a_request_that_changes_nothing_looks_once_and_writes_nothing() throws Exception {
        var cookie = signedIn();

        request(cookie, browser -> browser.getSession(false));
        request(cookie, browser -> browser.getSession(false));

        assertThat(store.told).containsExactly("find", "find");
    }

    @Test
    void that_somebody_was_there_is_noted_after_a_minute() throws Exception {
        var cookie = signedIn();
        store.age(cookie.id(), Duration.ofSeconds(61));

        request(cookie, browser -> browser.getSession(false));
        request(cookie, browser -> browser.getSession(false));

        assertThat(store.told).containsExactly("find", "save", "find");
        assertThat(store.lastAccess(cookie.id())).isAfter(Instant.now().minusSeconds(30));
    }

    @Test
    void a_session_that_ends_soon_is_noted_more_often() throws Exception {
        var cookie = signedIn();
        store.idle(cookie.id(), Duration.ofMinutes(2));
        store.age(cookie.id(), Duration.ofSeconds(9));

        request(cookie, browser -> browser.getSession(false));

        assertThat(store.told).containsExactly("find", "save");
    }

    @Test
    void somebody_who_did_nothing_for_too_long_is_not_known_any_more() throws Exception {
        var cookie = signedIn();
        store.age(cookie.id(), IDLE);

        request(cookie, browser -> assertThat(browser.getSession(false)).isNull());
    }

    @Test
    void a_word_that_is_left_for_the_next_page_is_written_at_once() throws Exception {
        var cookie = signedIn();

        request(cookie, browser -> browser.getSession().setAttribute("flash", "done"));
        request(
                cookie,
                browser ->
                        assertThat(browser.getSession().getAttribute("flash")).isEqualTo("done"));

        assertThat(store.told).containsExactly("find", "save", "find");
    }

    @Test
    void a_session_that_another_instance_ended_is_gone_at_the_next_request() throws Exception {
        var cookie = signedIn();
        request(cookie, browser -> assertThat(browser.getSession(false)).isNotNull());

        store.deleteById(cookie.id());

        request(cookie, browser -> assertThat(browser.getSession(false)).isNull());
    }

    @Test
    void a_session_that_was_ended_in_a_request_is_gone_for_the_rest_of_it() throws Exception {
        var cookie = signedIn();

        request(cookie, browser -> {
            browser.getSession().invalidate();
            assertThat(browser.getSession(false)).isNull();
        });

        assertThat(store.findById(cookie.id())).isNull();
    }

    private Ticket signedIn() throws Exception {
        var response = request(null, browser -> browser.getSession().setMaxInactiveInterval((int) IDLE.toSeconds()));
        store.told.clear();
        var cookie = response.getCookie("SESSION");
        return new Ticket(cookie, store.only());
    }

    private record Ticket(Cookie sent, String id) {}

    private interface Handler {
        void handle(HttpServletRequest request);
    }

    private MockHttpServletResponse request(@Nullable Ticket cookie, Handler handler) throws Exception {
        var request = new MockHttpServletRequest("GET", "/today");
        if (cookie != null) {
            request.setCookies(cookie.sent());
        }
        var response = new MockHttpServletResponse();
        var framework = new SessionRepositoryFilter<>(sessions);
        var page = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
                handler.handle(asked);
                answer.flushBuffer();
            }
        };
        new MockFilterChain(page, sessions, framework).doFilter(request, response);
        return response;
    }

    /** Tells what it is asked to do. */
    private static final class Store extends MapSessionRepository {

        private final Map<String, Session> kept;
        private final List<String> told = new ArrayList<>();

        Store() {
            this(new ConcurrentHashMap<>());
        }

        private Store(Map<String, Session> kept) {
            super(kept);
            this.kept = kept;
        }

        @Override
        public void save(MapSession session) {
            told.add("save");
            super.save(session);
        }

        @Override
        public MapSession findById(String id) {
            told.add("find");
            return super.findById(id);
        }

        String only() {
            return kept.keySet().iterator().next();
        }

        Instant lastAccess(String id) {
            return kept.get(id).getLastAccessedTime();
        }

        void age(String id, Duration age) {
            kept.get(id).setLastAccessedTime(Instant.now().minus(age));
        }

        void idle(String id, Duration idle) {
            kept.get(id).setMaxInactiveInterval(idle);
        }
    }
}
