package luoshi.people.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import luoshi.page.ApiProblem;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The answer to what went wrong: what happened and what to do, never a stack trace. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    /** A page for people, JSON for programs: a view's name or a whole answer. */
    @RequestMapping("/error")
    Object page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        String key = switch (status) {
            case 403 -> "error.forbidden";
            case 404, 405 -> "error.missing";
            case 413 -> "error.too-large";
            default -> status < 500 ? "error.request" : "error.ours";
        };
        if (ApiSecurity.asks(request)) {
            String said = ApiSecurity.problem(request, key);
            return ApiProblem.of(said, said).answer(status);
        }
        response.setStatus(status);
        model.addAttribute("key", key);
        return "people/session/error";
    }

    /** A form that brings no file, or none that can be taken out of it, is the sender's mistake and not ours. */
    @ExceptionHandler
    void withoutFile(MultipartException failure, HttpServletResponse response) throws IOException {
        response.sendError(failure instanceof MaxUploadSizeExceededException ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Bytes that are no text; logged by nobody, since it is what somebody typed. */
    @ExceptionHandler
    void withoutText(InvalidParameterException failure, HttpServletResponse response) throws IOException {
        response.sendError(ReadableForms.status(failure));
    }
}
