package luoshi.people.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks the door before every endpoint. One that does not say what it asks for is closed. */
@Component
class DoorInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final Door door;
    private final Visitor visitor;

    DoorInterceptor(Door door, Visitor visitor) {
        this.door = door;
        this.visitor = visitor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true; // the answer to what was refused already
        }
        if (request.getParameterMap().values().stream().flatMap(Arrays::stream).anyMatch(value -> value.indexOf('\0') >= 0)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST); // nobody types it, and no database holds it
            return false;
        }
        if (handler instanceof ResourceHttpRequestHandler || open(handler)) {
            return true;
        }
        SignedIn who = visitor.of(request).orElse(null);
        Asks asks = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Asks.class) : null;
        if (who == null || asks == null || !door.allowsSomewhere(who, asks.value())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (who.mustChangePassword() && !asks.value().equals("account.use")) {
            turnToPassword(request, response);
            return false;
        }
        return true;
    }

    private static void turnToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiSecurity.asks(request)) {
            ApiSecurity.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "api.password");
        } else {
            response.sendRedirect("/account/password");
        }
    }

    /** Signing in, the language, and the answer to errors are for everybody. */
    private static boolean open(Object handler) {
        return handler instanceof HandlerMethod method && (method.getBeanType().equals(SignInPages.class) || method.getBeanType().equals(ErrorPages.class));
    }
}
