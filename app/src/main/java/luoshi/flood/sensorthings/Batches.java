package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import luoshi.flood.sensorthings.query.WrongRequestException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * {@code POST /$batch} (OGC 18-088, 11) in the JSON form of OData 4.01: requests one after another, each answered by itself. A later one may name what an earlier one has made by {@code $} and its id.
 */
@Component
class Batches {

    private static final int MOST = 500;

    private final Service service;

    Batches(Service service) {
        this.service = service;
    }

    Answer answer(Call call) {
        if (!(Service.object(call.body()).get("requests") instanceof List<?> requests)) {
            throw wrong("A batch is {\"requests\": [{\"id\": \"0\", \"method\": \"get\", \"url\": \"Things\"}]}.");
        }
        if (requests.size() > MOST) {
            throw wrong("A batch may hold " + MOST + " requests, not " + requests.size() + ".");
        }
        Map<String, String> made = new HashMap<>();
        List<Object> responses = new ArrayList<>();
        requests.forEach(each -> responses.add(one(call, each, made)));
        return Answer.of(Map.of("responses", responses));
    }

    private Map<String, Object> one(Call call, Object request, Map<String, String> made) {
        String id = request instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "";
        Answer answer;
        try {
            answer = answered(call, Service.object(request), made);
        } catch (WrongRequestException wrong) {
            answer = Answer.refused(wrong);
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("id", id);
        response.put("status", answer.status());
        if (answer.location() != null) {
            response.put("location", answer.location());
            made.put(id, answer.location());
        }
        if (answer.body() != null) {
            response.put("body", answer.body());
        }
        return response;
    }

    private Answer answered(Call call, Map<String, Object> request, Map<String, String> made) {
        if (request.get("atomicityGroup") != null) {
            throw WrongRequestException.of(501, "There is no atomicityGroup here: observations are stored by themselves, so all or nothing cannot be promised. Use a deep insert, which is one.");
        }
        if (!(request.get("method") instanceof String method) || !(request.get("url") instanceof String url)) {
            throw wrong("Each request of a batch needs an id, a method and a url.");
        }
        String address = url.startsWith(call.base()) ? url.substring(call.base().length()) : url;
        String whole = resolved(address.replaceFirst("^/+", ""), made, call.base());
        int question = whole.indexOf('?');
        Object body = replaced(request.get("body"), made);
        String path = question < 0 ? whole : whole.substring(0, question);
        try {
            return service.answer(new Call(call.who(), call.base(), method.toUpperCase(Locale.ROOT), UriUtils.decode(path, "UTF-8"), question < 0 ? null : whole.substring(question + 1),
                    body == null ? null : Service.object(body)));
        } catch (IllegalArgumentException e) {
            throw wrong("'" + shown(path) + "' is not encoded as addresses are.");
        }
    }

    private static String resolved(String url, Map<String, String> made, String base) {
        if (!url.startsWith("$")) {
            return url;
        }
        String id = url.substring(1).split("[/?]", 2)[0];
        String location = made.get(id);
        if (location == null) {
            throw wrong("'$" + shown(id) + "' names no earlier request of this batch that has made something.");
        }
        return location.substring(base.length() + 1) + url.substring(1 + id.length());
    }

    /** The body with the numbers of what earlier requests have made. */
    private static Object replaced(Object value, Map<String, String> made) {
        return switch (value) {
            case Map<?, ?> object -> {
                Map<String, Object> all = new LinkedHashMap<>();
                object.forEach((name, each) -> all.put((String) name, name.equals("@iot.id") && each instanceof String text && text.startsWith("$") ? number(text.substring(1), made) : replaced(each, made)));
                yield all;
            }
            case List<?> list -> list.stream().map(each -> replaced(each, made)).toList();
            case null, default -> value;
        };
    }

    private static long number(String id, Map<String, String> made) {
        String location = made.get(id);
        if (location == null) {
            throw wrong("'$" + shown(id) + "' names no earlier request of this batch that has made something.");
        }
        return Long.parseLong(location.substring(location.lastIndexOf('(') + 1, location.length() - 1));
    }
}
