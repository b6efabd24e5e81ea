package luoshi.people.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.page.ShownDay;
import luoshi.sheet.SheetText;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The day that a page is asked for: {@code day}, today where it is none, and {@code known=then} for what was known at its end. An endpoint
 * with a parameter of type {@link AsOf} can be asked; all others speak of now.
 */
@Component
class AsOfArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Journal journal;
    private final Clock clock;

    AsOfArgument(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What the shell says of it. */
    ShownDay shown(HttpServletRequest request) {
        LocalDate today = CityClock.today(clock);
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler && takesOne(handler))) {
            return ShownDay.now(today);
        }
        Map<String, String> kept = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> kept.put(name, values[0]));
        kept.keySet().removeAll(List.of("day", "known", "page"));
        return new ShownDay(SheetText.day(request.getParameter("day")).orElse(today), "then".equals(request.getParameter("known")), today, kept);
    }

    private boolean takesOne(HandlerMethod handler) {
        return List.of(handler.getMethodParameters()).stream().anyMatch(this::supportsParameter);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(AsOf.class);
    }

    @Override
    public AsOf resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binders) {
        ShownDay shown = shown(request.getNativeRequest(HttpServletRequest.class));
        return new AsOf(shown.day(), shown.then() ? (Long) journal.sizeOn(shown.day()) : null);
    }
}
