package luoshi.people.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        Optional<MethodParameter> parameter = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? Stream.of(handler.getMethodParameters()).filter(this::supportsParameter).findFirst() : Optional.empty();
        if (parameter.isEmpty()) {
            return ShownDay.now(today);
        }
        Map<String, String> kept = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> kept.put(name, values[0]));
        kept.keySet().removeAll(List.of("day", "known", "page"));
        LocalDate asked = SheetText.day(request.getParameter("day")).orElse(today);
        if (asked.isAfter(today) && parameter.get().hasParameterAnnotation(AsOf.UntilToday.class)) {
            return new ShownDay(today, false, today, kept, asked);
        }
        return new ShownDay(asked, "then".equals(request.getParameter("known")), today, kept, null);
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
