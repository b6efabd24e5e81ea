package luoshi.people.session;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who makes a request: read once for each, and handed to endpoints that have a parameter of type {@link SignedIn}; as an Optional where nobody need be. */
@Component
class Visitor implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final SignIns signIns;

    Visitor(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Nobody, where nobody is signed in or the account has been stopped meanwhile. */
    Optional<SignedIn> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            Principal principal = request.getUserPrincipal();
            request.setAttribute(ATTRIBUTE, Optional.ofNullable(principal).map(Principal::getName).map(UUID::fromString).flatMap(signIns::signedIn));
        }
        return ((Optional<?>) request.getAttribute(ATTRIBUTE)).map(SignedIn.class::cast);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType().equals(SignedIn.class);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binders) {
        Optional<SignedIn> who = of(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType().equals(Optional.class) ? who : who.orElseThrow();
    }
}
