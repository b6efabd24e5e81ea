package luoshi.people.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Back to the form after signing in again: who sent a form from a session that had ended is led to the page it stood on, where what was
 * typed is still kept by the browser.
 */
final class ComingBack {

    /** Where Spring Security looks for the page to go to after signing in. */
    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    private ComingBack() {}

    /** Remembers the page that the form stood on, if it is one of ours. */
    static void remember(HttpServletRequest request) {
        String page = ownPage(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST));
        if (!page.isEmpty()) {
            request.getSession().setAttribute(SAVED, new SimpleSavedRequest(page));
        }
    }

    /** Path and query of an address of this site; empty for everything else. */
    static String ownPage(String address, String host) {
        try {
            URI from = URI.create(address == null ? "" : address);
            boolean own = host != null && host.equals(from.getAuthority()) && from.getRawPath() != null && from.getRawPath().matches("/(?!/)[\\w./-]*");
            return own ? from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()) : "";
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
