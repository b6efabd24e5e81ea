package luoshi.app.server;

import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.people.Asks;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An endpoint as the server itself lists it.
 *
 * @param method GET or POST …
 * @param path with harmless values for its variables
 * @param variables whether it has any
 * @param action what it asks the door for, empty if nothing
 * @param controller simple name of its class
 */
record Endpoint(String method, String path, boolean variables, String action, String controller) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** For everybody, by decision. */
    private static final Set<String> OPEN = Set.of("SignInPages", "ErrorPages");

    /** All endpoints but those for everybody. A first request must have been made. */
    static List<Endpoint> guarded(RunningLuoshi luoshi) {
        return luoshi.part(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((RequestMappingHandlerMapping) mapping).getHandlerMethods().entrySet().stream())
                .flatMap(Endpoint::of)
                .filter(endpoint -> !OPEN.contains(endpoint.controller))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Stream<Endpoint> of(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
        HandlerMethod handler = mapped.getValue();
        Set<RequestMethod> named = mapped.getKey().getMethodsCondition().getMethods();
        Set<String> methods = named.isEmpty() ? Set.of("GET", "POST") : named.stream().map(RequestMethod::name).collect(Collectors.toSet());
        Asks asks = handler.getMethodAnnotation(Asks.class);
        return mapped.getKey().getPatternValues().stream().flatMap(pattern -> methods.stream().map(method -> new Endpoint(method, filled(pattern, handler),
                VARIABLE.matcher(pattern).find(), asks == null ? "" : asks.value(), handler.getBeanType().getSimpleName())));
    }

    private static String filled(String pattern, HandlerMethod handler) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> harmless(variable.group(1), handler));
    }

    private static String harmless(String variable, HandlerMethod handler) {
        Class<?> type = Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class) && name(parameter).equals(variable))
                .<Class<?>>map(Parameter::getType)
                .findFirst()
                .orElse(String.class);
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return type == UUID.class ? new UUID(0, 0).toString() : type == LocalDate.class ? "2022-06-30" : type == String.class ? "x" : "0";
    }

    private static String name(Parameter parameter) {
        String given = parameter.getAnnotation(PathVariable.class).value();
        return given.isEmpty() ? parameter.getName() : given;
    }

    /** Whether it is for programs, who give name and password with every request. */
    boolean isForPrograms() {
        return path.startsWith("/api/");
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
