package luoshi.people.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import luoshi.kernel.CityClock;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session after a working day, however busy it is: ASVS 3.3.2 asks for a new signing in after twelve hours. */
final class SessionLife extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && age(session).compareTo(LONGEST) > 0) {
            session.invalidate();
            response.sendRedirect("/sign-in?ended");
            return;
        }
        chain.doFilter(request, response);
    }

    /** By the machine's clock, as sessions are stamped, and not by a staged one. */
    private static Duration age(HttpSession session) {
        return Duration.between(Instant.ofEpochMilli(session.getCreationTime()), CityClock.system().instant());
    }
}
