package luoshi.people.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a form that cannot be read, or is too large, where its token is looked for: before any page is asked. */
final class ReadableForms extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            if (!response.isCommitted()) { // as it is where the sender has gone
                response.sendError(status(unreadable));
            }
        }
    }

    /** 413 for what is too large, wherever in it Tomcat says so; 400 for the rest. */
    static int status(InvalidParameterException unreadable) {
        boolean large = Stream.iterate((Throwable) unreadable, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof InvalidParameterException one && one.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return large ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST;
    }
}
