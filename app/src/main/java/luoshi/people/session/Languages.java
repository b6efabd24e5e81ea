package luoshi.people.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import luoshi.page.Words;

/** The language of a visitor: what they chose, else Chinese. */
final class Languages {

    static final String COOKIE = "language";

    private Languages() {}

    static Words.Language of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .map(Words.Language::of)
                .findFirst()
                .orElse(Words.Language.ZH);
    }
}
