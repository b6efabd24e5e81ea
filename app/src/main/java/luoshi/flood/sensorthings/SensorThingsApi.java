package luoshi.flood.sensorthings;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import luoshi.flood.sensorthings.query.WrongRequestException;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** The addresses of SensorThings for programs; docs/sensorthings.md tells what is sent and answered. */
@RestController
class SensorThingsApi {

    private static final String ROOT = "/api/sensorthings/v1.1";
    private static final String ALL = ROOT + "/{*path}";
    private static final String SEND = "flood.send";
    private static final long MOST_BYTES = 2L << 20;
    private static final long MOST_OF_BATCH = 8L << 20;
    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=UTF-8");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Service service;
    private final ObservationArrays arrays;
    private final Batches batches;

    SensorThingsApi(Service service, ObservationArrays arrays, Batches batches) {
        this.service = service;
        this.arrays = arrays;
        this.batches = batches;
    }

    @GetMapping({ROOT, ALL})
    @Asks(SEND)
    ResponseEntity<byte[]> read(HttpServletRequest request, SignedIn who) {
        return told(() -> service.answer(call(request, who, null)));
    }

    @PostMapping(ALL)
    @Asks(SEND)
    ResponseEntity<byte[]> create(HttpServletRequest request, SignedIn who) {
        return told(() -> switch (path(request)) {
            case "CreateObservations" -> arrays.create(who.actor(), base(request), body(request));
            case "$batch" -> batches.answer(call(request, who, object(request, MOST_OF_BATCH)));
            default -> service.answer(call(request, who, object(request, MOST_BYTES)));
        });
    }

    @PatchMapping(ALL)
    @Asks(SEND)
    ResponseEntity<byte[]> change(HttpServletRequest request, SignedIn who) {
        return told(() -> service.answer(call(request, who, object(request, MOST_BYTES))));
    }

    @PutMapping(ALL)
    @Asks(SEND)
    ResponseEntity<byte[]> replace(HttpServletRequest request, SignedIn who) {
        return told(() -> service.answer(call(request, who, object(request, MOST_BYTES))));
    }

    @DeleteMapping(ALL)
    @Asks(SEND)
    ResponseEntity<byte[]> delete(HttpServletRequest request, SignedIn who) {
        return told(() -> service.answer(call(request, who, null)));
    }

    private static ResponseEntity<byte[]> told(Supplier<Answer> work) {
        Answer answer;
        try {
            answer = work.get();
        } catch (WrongRequestException wrong) {
            answer = Answer.refused(wrong);
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status()).contentType(answer.isText() ? TEXT : JSON);
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() == null) {
            return response.body(new byte[0]);
        }
        return response.body(answer.isText() ? String.valueOf(answer.body()).getBytes(StandardCharsets.UTF_8) : Json.MAPPER.writeValueAsBytes(answer.body()));
    }

    private static Call call(HttpServletRequest request, SignedIn who, Map<String, Object> body) {
        return new Call(who, base(request), request.getMethod(), path(request), request.getQueryString(), body);
    }

    private static String base(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.indexOf(ROOT) + ROOT.length());
    }

    private static String path(HttpServletRequest request) {
        try {
            String path = UriUtils.decode(request.getRequestURI().substring(request.getRequestURI().indexOf(ROOT) + ROOT.length()), StandardCharsets.UTF_8);
            return path.replaceAll("^/+|/+$", "");
        } catch (IllegalArgumentException e) {
            throw WrongRequestException.wrong("The path is not encoded as addresses are.");
        }
    }

    private static Map<String, Object> object(HttpServletRequest request, long most) {
        return Service.object(Json.read(body(request), most));
    }

    private static InputStream body(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw WrongRequestException.wrong("The body broke off.");
        }
    }
}
