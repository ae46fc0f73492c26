package org.dossierwerk.bootstrap.web;

import java.time.Clock;
import org.dossierwerk.adapters.web.door.TroublePages;
import org.dossierwerk.adapters.web.shared.OfficeAddress;
import org.dossierwerk.adapters.web.shared.SessionTimes;
import org.dossierwerk.adapters.web.shared.VisitorSessions;
import org.dossierwerk.adapters.web.shared.Visits;
import org.dossierwerk.adapters.web.ui.AssetRoutes;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.application.Office;
import org.dossierwerk.bootstrap.OfficeProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** What the pages of {@code adapters-web} need; the pages themselves are found by scanning. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    OfficeAddress officeAddress(OfficeProperties properties) {
        return new OfficeAddress(properties.address());
    }

    @Bean
    WordBook wordBook() {
        return new WordBook();
    }

    @Bean
    Visits visits(Office office, WordBook book) {
        return new Visits(office, book);
    }

    @Bean
    AssetRoutes assetRoutes() {
        return new AssetRoutes();
    }

    @Bean
    VisitorSessions visitorSessions(Office office, Clock clock, SessionProperties properties) {
        return new VisitorSessions(
                office,
                clock,
                new SessionTimes(
                        properties.deskIdle(),
                        properties.deskLongest(),
                        properties.portalIdle(),
                        properties.portalLongest()));
    }

    @Bean
    TroublePages troublePages(Pages pages, Visits visits, WordBook book) {
        return new TroublePages(pages, visits, book);
    }

    /** Turns {@code redirect:/…} into 303, so that a browser always goes on with a GET. */
    @Bean
    InternalResourceViewResolver redirects() {
        var resolver = new InternalResourceViewResolver();
        resolver.setViewNames("redirect:*");
        resolver.setRedirectHttp10Compatible(false);
        return resolver;
    }

    @Bean
    FilterRegistrationBean<RequestNames> requestNames() {
        var registration = new FilterRegistrationBean<>(new RequestNames());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
