package luoshi.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the compiled template of a view: people/web/units for the name people/web/units. */
@Component
final class PageViews implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "luoshi");


    @Override
    public View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return name.contains(":") || !engine.hasTemplate(template) ? null : (model, request, response) -> render(template, model, request, response);
    }

    private void render(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.keySet().removeIf(key -> key.startsWith("org.springframework") || key.contains("."));
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, parameters, page);
        response.setContentType("text/html;charset=UTF-8");
        if (model.get("shell") instanceof Shell shell) {
            response.setHeader("Content-Language", shell.words().language().tag());
        }
        response.setContentLength(page.getContentLength());
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page.toByteArray()); // in one piece: every filter on the way looks at every write
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
