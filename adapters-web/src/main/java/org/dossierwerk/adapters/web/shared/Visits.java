package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.PortalBar;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handler methods the visit they ask for: {@link DeskVisit}, {@link PortalVisit} or {@link DoorVisit}. */
public final class Visits implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Office office;
    private final Readers readers;

    public Visits(Office office, WordBook book) {
        this.office = office;
        this.readers = new Readers(book);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == DeskVisit.class || type == PortalVisit.class || type == DoorVisit.class || type == Input.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var type = parameter.getParameterType();
        if (type == Input.class) {
            return new Input(request);
        }
        if (type == DeskVisit.class) {
            return desk(request);
        }
        return type == PortalVisit.class ? portal(request) : door(request);
    }

    public DeskVisit desk(HttpServletRequest request) {
        var desk = office.as((Caller.User) caller(request, Caller.User.class));
        return new DeskVisit(
                desk,
                (me, office) -> readers.words(request, me.profile().language(), office.formOfAddress()),
                surroundings(request));
    }

    public PortalVisit portal(HttpServletRequest request) {
        return Visitor.of(request).map(Visitor::caller).orElse(null) instanceof Caller.User staff
                ? openedPortal(request, staff)
                : ownPortal(request);
    }

    private PortalVisit ownPortal(HttpServletRequest request) {
        var portal = office.portal((Caller.Client) caller(request, Caller.Client.class));
        var overview = portal.overview();
        var words = readers.words(request, overview.language(), overview.formOfAddress());
        return new PortalVisit(portal, overview, words, surroundings(request), PortalVisit.OWN, Optional.empty());
    }

    /** The client's portal in the client's words, and who looks on in the onlooker's. */
    private PortalVisit openedPortal(HttpServletRequest request, Caller.User staff) {
        var opened = OpenedPortal.of(request);
        var portal = office.as(staff).portalAccess().asClient(opened.dossier(), opened.applicant());
        var overview = portal.overview();
        var words = readers.words(overview.language(), overview.formOfAddress());
        var onlooker =
                new PortalBar.Onlooker(desk(request).words(), overview.client().full(), opened.back());
        return new PortalVisit(portal, overview, words, surroundings(request), opened.root(), Optional.of(onlooker));
    }

    public DoorVisit door(HttpServletRequest request) {
        var words = readers.words(request, null, FormOfAddress.FORMAL);
        return new DoorVisit(office.entrance(), office.entrance().officeName(), words, surroundings(request));
    }

    private DeskVisit.Surroundings surroundings(HttpServletRequest request) {
        return new DeskVisit.Surroundings(
                readers.csrf(request),
                readers.preferences(request),
                readers.here(request),
                words -> Flashes.take(request, words),
                new LastOpened(request),
                VisitorSessions.secondsLeft(request));
    }

    private static Caller caller(HttpServletRequest request, Class<? extends Caller> kind) {
        return Visitor.of(request)
                .map(Visitor::caller)
                .filter(kind::isInstance)
                .orElseThrow(() -> new AccessDeniedException("Not the right door"));
    }
}
