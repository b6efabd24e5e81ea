package luoshi.people.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import luoshi.people.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * How programs sign in: with name and password in every request (RFC 7617), through the same door and into the same record as people. There are
 * no sessions, so that one of the pages opens nothing here, and no token is needed; {@link RememberedPrograms} says what is remembered between requests.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String CHALLENGE = "Basic realm=\"Luoshi\", charset=\"UTF-8\"";
    private static final String PROBLEM = ApiSecurity.class.getName();

    /** A browser that remembers a password sends it for other sites too: {@link OwnSite} turns those away. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AuthenticationProvider signInByPassword, SignIns signIns, Clock clock) throws Exception {
        return SignInSecurity.hardened(http)
                .securityMatcher("/api/**")
                .authenticationManager(new ProviderManager(new RememberedPrograms(signInByPassword, signIns, clock)))
                .addFilterBefore(new OwnSite(), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(ApiSecurity::challenge))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ApiSecurity::challenge))
                .csrf(CsrfConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        boolean nothingGiven = failure instanceof InsufficientAuthenticationException;
        refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED, nothingGiven ? "api.credentials" : SignInSecurity.refused(failure));
    }

    /** Whether a request, or the one that its error page is for, came from a program. */
    static boolean asks(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Refuses with words of its own; {@link ErrorPages} says them. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key) throws IOException {
        request.setAttribute(PROBLEM, key);
        response.sendError(status);
    }

    /** The words with which a request was refused; those of its status otherwise. */
    static String problem(HttpServletRequest request, String otherwise) {
        return request.getAttribute(PROBLEM) instanceof String key ? key : otherwise;
    }
}
