package luoshi.proof;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that does not fit.
 *
 * @param kind what it is
 * @param position the place in the journal, where there is one
 * @param table the table, where one is concerned
 * @param row the row's id, where one is concerned
 * @param message a sentence in Chinese
 */
public record Problem(ProblemKind kind, OptionalLong position, Optional<String> table, Optional<String> row, String message) {

    /** The problem as a line: 〔事实行被改〕位置 17，表 matter，行 42：… */
    public String line() {
        StringBuilder where = new StringBuilder();
        position.ifPresent(value -> where.append("位置 ").append(value));
        table.ifPresent(name -> where.append(where.isEmpty() ? "" : "，").append("表 ").append(name));
        row.ifPresent(id -> where.append(where.isEmpty() ? "" : "，").append("行 ").append(id));
        return "〔" + kind.label() + "〕" + where + (where.isEmpty() ? "" : "：") + message;
    }
}
