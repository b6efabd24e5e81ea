package luoshi.pipeline.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import luoshi.page.Words;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.item.Names;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Problem;

/**
 * What is wrong with rows, as people read it: a preview is kept with conditions as the definition writes them, and is shown with fields and stages by their names.
 *
 * @param conditions as they are written, and as they are read in the language of the page
 */
record ReadableLines(Map<String, String> conditions) {

    static ReadableLines of(Definition definition, Words words) {
        Names names = new Names(words);
        Map<String, String> conditions = new HashMap<>();
        Stream.of(definition.stages().stream().map(Stage::when), definition.stages().stream().map(stage -> stage.gate().where()), definition.exits().stream().map(Exit::gate).map(Stage.Gate::where))
                .flatMap(some -> some).filter(one -> one != null).forEach(one -> conditions.put(one.text(), names.readable(one, definition)));
        return new ReadableLines(conditions);
    }

    List<SheetLine> of(List<SheetLine> lines) {
        return lines.stream().map(line -> new SheetLine(line.row(), line.outcome(), line.name(), line.differences(), line.problems().stream().map(this::of).toList())).toList();
    }

    private Problem of(Problem problem) {
        return new Problem(problem.column(), problem.name(), problem.key(), problem.values().stream().map(value -> conditions.getOrDefault(value, value)).toList());
    }
}
