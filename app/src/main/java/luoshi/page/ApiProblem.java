package luoshi.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a program is told of a request that is not done, as JSON. In Chinese, whatever the language of a visitor of the pages.
 *
 * @param problem a code that stays the same: the key of the words
 * @param message what is wrong and what to do
 * @param url where to look, null for nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiProblem(String problem, String message, String url) {

    /** A problem with values for its words. */
    public static ApiProblem of(String problem, String key, Object... values) {
        return new ApiProblem(problem, Words.in(Words.Language.ZH).t(key, values), null);
    }

    /** The same, and where to look. */
    public ApiProblem seeing(String where) {
        return new ApiProblem(problem, message, where);
    }

    /** As an answer, JSON whatever the request says it accepts. */
    public ResponseEntity<ApiProblem> answer(int status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(this);
    }
}
