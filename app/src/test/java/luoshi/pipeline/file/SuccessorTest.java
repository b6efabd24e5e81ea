package luoshi.pipeline.file;

import static luoshi.pipeline.file.DefinitionReaderTest.projects;
import static org.assertj.core.api.Assertions.assertThat;

import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Problem;
import luoshi.pipeline.definition.Successor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessorTest {

    private static final Definition BEFORE = DefinitionReader.read(projects()).definition();

    @Test
    void aLaterVersionMayRenameAndAdd() {
        assertThat(Successor.check(BEFORE, later("{key: town, name: 乡镇, type: text}", "{key: village, name: 村, type: text}\n  - {key: township, name: 乡镇, type: note, was: town}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from: 2023-01-01 | from: 2022-01-01 | 5 | from | 不晚于前一版的 2022-01-01
            pipeline: projects | pipeline: works | 2 | pipeline | 是另一本台账，前一版是 projects
            {key: land_solver, name: 用地解决单位, type: text} | {key: solver, name: 用地解决单位, type: text} | 1 | fields | land_solver 前一版有这个字段，这一版没有
            key: tags, name: 标签, type: choices, choices: [省重点, 市重点] | key: tags, name: 标签, type: text | 19 | fields | tags 和前一版的类型不同（前一版 choices，这一版 text）
            every: month | decimals: 2 | 22 | fields | done 和前一版的类型不同（前一版 number 每 month，这一版 number）
            {key: planned, name: 谋划} | {key: planned, name: 谋划, was: idea} | 50 | stages | was 写的阶段前一版没有
            {key: starting, name: 开工一批, en: Starting batch} | {key: beginning, name: 开工一批} | 1 | batches | starting 前一版有这种期
            {key: terminated, | {key: ended, | 1 | exits | terminated 前一版有这个出口
            {key: full, name: 达效, | {key: capacity, name: 达效, | 1 | stages | full 前一版有这个阶段，这一版没有；留着它，改了 key 就在新阶段写 was: full
            """)
    void aLaterVersionKeepsWhatWasRecordedByTheOneBefore(String there, String instead, int line, String field, String words) {
        assertThat(Successor.check(BEFORE, later(there, instead)))
                .anyMatch(problem -> problem.field().equals(field) && problem.words().contains(words) && (line == 1 || problem.line() == line));
    }

    private static Definition later(String there, String instead) {
        String file = projects().replace("from: 2022-01-01", "from: 2023-01-01").replace("place: town", "name: name").replace("who: land_solver", "who: name").replace(there, instead)
                .replace("sum(done)", instead.startsWith("decimals") ? "done" : "sum(done)");
        Reading reading = DefinitionReader.read(file);
        assertThat(reading.problems()).extracting(Problem::words).isEmpty();
        return reading.definition();
    }
}
