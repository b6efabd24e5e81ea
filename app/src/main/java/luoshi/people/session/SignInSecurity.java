package luoshi.people.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import luoshi.page.ContentPolicy;
import luoshi.people.Door;
import luoshi.people.SignIns.Attempt;
import luoshi.people.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** Signing in, sessions, and what every answer tells the browser to forbid. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    /** Sessions that one person may have at a time; the oldest ends when another begins. */
    private static final int SESSIONS = 3;

    private static final RequestMatcher LOOPBACK = new OrRequestMatcher(new IpAddressMatcher("127.0.0.0/8"), new IpAddressMatcher("::1"));
    private static final String FEATURES = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SessionRegistry sessions, Door door, Visitor visitor) throws Exception {
        return hardened(http)
                .addFilterBefore(new OwnSite(), CsrfFilter.class)
                .addFilterBefore(new SessionLife(), OwnSite.class)
                .addFilterBefore(new ReadableForms(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/sign-in", "/language", "/style/**", "/webjars/**", "/favicon.ico", "/health", "/health/liveness", "/health/readiness").permitAll()
                        .requestMatchers("/prometheus").access((_, asked) -> new AuthorizationDecision(mayMeasure(asked.getRequest(), door, visitor)))
                        .anyRequest().authenticated())
                .formLogin(form -> form
                        .loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, failure) -> {
                            request.setAttribute("refused", refused(failure));
                            request.getRequestDispatcher("/sign-in/again").forward(request, response);
                        }))
                .exceptionHandling(refused -> refused.accessDeniedHandler(SignInSecurity::refuse))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .sessionManagement(session -> session.maximumSessions(SESSIONS).sessionRegistry(sessions).expiredUrl("/sign-in?ended"))
                .build();
    }

    /** What every answer tells the browser to forbid. */
    static HttpSecurity hardened(HttpSecurity http) {
        return http
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.OWN))
                        .permissionsPolicyHeader(policy -> policy.policy(FEATURES))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    /** A form of a session that has ended is not a lack of rights. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) throws IOException {
        if (refused instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
            ComingBack.remember(request);
            response.sendRedirect("/sign-in?ended");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Metrics go to programs on this machine, and to who runs the system. */
    private static boolean mayMeasure(HttpServletRequest request, Door door, Visitor visitor) {
        return LOOPBACK.matches(request) || visitor.of(request).filter(who -> door.allowsSomewhere(who, "system.read")).isPresent();
    }

    @Bean
    SessionRegistry sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        return new SpringSessionBackedSessionRegistry<>(repository);
    }

    /** Compares name and password, and names the person by their id from then on. */
    @Bean
    AuthenticationProvider signInByPassword(SignIns signIns) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication given) {
                String address = given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
                Attempt attempt = signIns.attempt(given.getName(), String.valueOf(given.getCredentials()), address);
                return switch (attempt.outcome()) {
                    case IN -> UsernamePasswordAuthenticationToken.authenticated(attempt.person().id().toString(), null, List.of());
                    case LOCKED -> throw new LockedException("locked");
                    case INACTIVE -> throw new DisabledException("inactive");
                    default -> throw new BadCredentialsException("wrong");
                };
            }

            @Override
            public boolean supports(Class<?> type) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
            }
        };
    }

    /** Key of the words for an attempt that failed. */
    static String refused(AuthenticationException failure) {
        return switch (failure) {
            case LockedException _ -> "sign-in.locked";
            case DisabledException _ -> "sign-in.inactive";
            default -> "sign-in.wrong";
        };
    }
}
