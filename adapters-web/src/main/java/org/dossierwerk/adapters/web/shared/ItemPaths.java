package org.dossierwerk.adapters.web.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.ProductId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handler methods the {@link ItemPath} of their request; what is no id at all is not found. */
@Component
class ItemPaths implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ItemPath.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var variables = (Map<?, ?>)
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables == null) {
            throw new DossierRefusal.NotFound();
        }
        var item = variables.containsKey("product")
                ? DossierItem.of(id(variables, "product", ProductId::new))
                : DossierItem.of(id(variables, "appointment", AppointmentId::new));
        return new ItemPath(id(variables, "dossier", DossierId::new), item);
    }

    private static <T> T id(Map<?, ?> variables, String name, Function<UUID, T> reader) {
        try {
            return reader.apply(UUID.fromString(String.valueOf(variables.get(name))));
        } catch (IllegalArgumentException notAnId) {
            throw new DossierRefusal.NotFound();
        }
    }
}
