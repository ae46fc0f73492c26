package org.dossierwerk.bootstrap.security;

import jakarta.servlet.DispatcherType;
import org.dossierwerk.adapters.web.door.TroublePages;
import org.dossierwerk.adapters.web.shared.VisitorSessions;
import org.dossierwerk.adapters.web.ui.Assets;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The one filter chain. Every address asks for a signed-in visitor of its realm, but for the few that are named here; what
 * that visitor may then see and do is decided by the conversations. Signing in is a page's work ({@link VisitorSessions}),
 * so the chain has no login of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Nobody is signed in there, and no page of ours sends it: each request proves itself with a signature. */
    private static final String SIGNED = "/source-data/notices";

    /** The same, and what comes in there is a hint at most: whatever it is, the answer tells nothing. */
    private static final String NOTICES = "/calendars/notices/*/*";

    private static final String[] OPEN_TO_ALL = {
        "/",
        "/sign-in",
        "/portal/sign-in",
        "/sign-out",
        "/forgotten",
        "/portal/forgotten",
        "/welcome/*",
        "/preferences/*",
        SIGNED,
        "/api/applications",
        "/calendars/*.ics",
        NOTICES,
        "/error"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SessionVisitors visitors, Doorkeeper doorkeeper, RequestRules rules)
            throws Exception {
        return http.authorizeHttpRequests(SecurityConfiguration::whoMayGoWhere)
                .securityContext(context -> context.securityContextRepository(visitors))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                        // No session counts there, so that no other site can lend itself one.
                        .ignoringRequestMatchers(SIGNED, NOTICES, "/api/**"))
                .headers(SecurityConfiguration::onEveryAnswer)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .addFilterAfter(rules, HeaderWriterFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .build();
    }

    private static void whoMayGoWhere(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN_TO_ALL)
                .permitAll()
                .requestMatchers(Assets.root() + "**")
                .permitAll()
                .requestMatchers("/session")
                .authenticated()
                .requestMatchers("/portal", "/portal/**")
                .hasAuthority(SignedInVisitor.PORTAL)
                .anyRequest()
                .hasAuthority(SignedInVisitor.DESK);
    }

    private static void onEveryAnswer(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled();
        AnswerHeaders.WRITERS.forEach(headers::addHeaderWriter);
    }

    /** An address that plays tricks is refused before the chain, with a page and headers like any other. */
    @Bean
    RequestRejectedHandler trickRefusal(TroublePages troubles) {
        return (request, response, trick) -> {
            AnswerHeaders.WRITERS.forEach(writer -> writer.writeHeaders(request, response));
            troubles.write(request, response, HttpStatus.BAD_REQUEST, "400");
        };
    }

    /** Comes after the server's own settings, so that its report stands nearer to the request than theirs. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusalReport() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusalReport()));
    }

    @Bean
    SessionVisitors sessionVisitors(VisitorSessions sessions) {
        return new SessionVisitors(sessions);
    }

    @Bean
    Doorkeeper doorkeeper(
            TroublePages troubles,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        return new Doorkeeper(troubles, routes);
    }

    @Bean
    ErrorDispatch errorDispatch(TroublePages troubles) {
        return new ErrorDispatch(troubles);
    }

    @Bean
    RequestRules requestRules(TroublePages troubles) {
        return new RequestRules(troubles);
    }

    @Bean
    PasswordHasher passwords() {
        return new Argon2Passwords();
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    /** Says that nobody is signed in by the framework, so that it makes no user with a password of its own. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return attempt -> {
            throw new ProviderNotFoundException("People sign in at the doors of desk and portal");
        };
    }
}
