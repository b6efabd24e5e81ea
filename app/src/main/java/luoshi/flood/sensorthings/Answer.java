package luoshi.flood.sensorthings;

import java.util.LinkedHashMap;
import java.util.Map;
import luoshi.flood.sensorthings.query.WrongRequestException;

/**
 * The answer to a request.
 *
 * @param status of HTTP
 * @param location address of what was made; null where nothing was
 * @param body what becomes JSON; null for none
 * @param isText whether the body is a text that is told as it is
 */
record Answer(int status, String location, Object body, boolean isText) {

    static Answer of(Object body) {
        return new Answer(200, null, body, false);
    }

    static Answer made(String location, Object body) {
        return new Answer(201, location, body, false);
    }

    static Answer refused(int status, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", status);
        body.put("type", "error");
        body.put("message", message);
        return new Answer(status, null, body, false);
    }

    static Answer refused(WrongRequestException wrong) {
        return refused(wrong.status(), wrong.getMessage());
    }
}
