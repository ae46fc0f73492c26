package org.dossierwerk.adapters.web.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossierwerk.adapters.web.door.TroublePages;
import org.dossierwerk.adapters.web.shared.OfficeAddress;
import org.dossierwerk.adapters.web.shared.SessionTimes;
import org.dossierwerk.adapters.web.shared.VisitorSessions;
import org.dossierwerk.adapters.web.shared.Visits;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.application.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** One browser on all pages of an office: it keeps its session and its cookies, and follows no redirect by itself. */
public final class Browser {

    private static final SessionTimes TIMES =
            new SessionTimes(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(15), Duration.ofHours(4));

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private @Nullable MockHttpSession session;

    public Browser(OpenOffice office) {
        this(office.office(), office.clock());
    }

    private Browser(Office office, Clock clock) {
        var sessions = new VisitorSessions(office, clock, TIMES);
        var context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean(Office.class, () -> office);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(VisitorSessions.class, () -> sessions);
        context.registerBean(OfficeAddress.class, () -> new OfficeAddress(URI.create("https://office.example")));
        context.registerBean(Pages.class);
        context.registerBean(WordBook.class);
        context.registerBean(Visits.class);
        context.registerBean(TroublePages.class);
        new AnnotatedBeanDefinitionReader(context).register(AllPages.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(signedIn(sessions))
                .build();
    }

    @EnableWebMvc
    @ComponentScan(
            basePackages = "org.dossierwerk.adapters.web",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
    static class AllPages {}

    /** An answer as a browser has it. */
    public record Answer(int status, String body, MockHttpServletResponse raw) {

        public Document page() {
            return Jsoup.parse(body);
        }

        public String location() {
            var location = raw.getHeader(HttpHeaders.LOCATION);
            return location == null ? "" : location;
        }

        public @Nullable String header(String name) {
            return raw.getHeader(name);
        }
    }

    public Answer get(String address) {
        return send(MockMvcRequestBuilders.get(URI.create(address)));
    }

    /** @param fields names and values in turn */
    public Answer post(String address, String... fields) {
        var request = MockMvcRequestBuilders.post(URI.create(address));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    /** Sends a request as it is, with this browser's session and cookies. */
    public Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (session != null && !session.isInvalid()) {
            request.session(session);
        }
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            var result = mvc.perform(request).andReturn();
            session = (MockHttpSession) result.getRequest().getSession(false);
            var response = result.getResponse();
            List.of(response.getCookies()).forEach(cookie -> cookies.put(cookie.getName(), cookie));
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Signs in at the desk or the portal. */
    public Browser signIn(String door, String userName) {
        var answer = post(door, "userName", userName, "password", OpenOffice.PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError("Not let in: " + answer.page().text());
        }
        return this;
    }

    public MockHttpSession session() {
        if (session == null) {
            throw new AssertionError("No session");
        }
        return session;
    }

    private static Filter signedIn(VisitorSessions sessions) {
        return (request, response, chain) -> {
            var visitor = sessions.visitor((HttpServletRequest) request);
            Principal principal =
                    visitor.map(who -> new TestingAuthenticationToken(who, "")).orElse(null);
            chain.doFilter(
                    new HttpServletRequestWrapper((HttpServletRequest) request) {
                        @Override
                        public @Nullable Principal getUserPrincipal() {
                            return principal;
                        }
                    },
                    response);
        };
    }
}
