package luoshi.pipeline.file;

import static luoshi.pipeline.file.DefinitionReaderTest.projects;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import luoshi.pipeline.definition.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is told with its line, its field and what to do. */
class DefinitionFaultsTest {

    /** Lines 1 to 12; a test changes one of them. */
    private static final String SMALL = """
            pipeline: works
            name: 重建工程
            from: 2022-01-01
            source: 《灾后重建规划》
            item: {name: 工程}
            fields:
              - {key: name, name: 名称, type: text}
              - {key: cost, name: 投资, type: number}
              - {key: kind, name: 类别, type: choice, choices: [水毁道路, 水毁桥梁]}
            stages:
              - {key: begun, name: 开工}
              - {key: finished, name: 完工}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pipeline: works | pipeline: Works | 1 | pipeline | “Works”不能作 key；用小写英文字母、数字和连字符
            pipeline: works | pipelines: works | 1 | pipelines | “pipelines”不认识，是不是 pipeline
            name: 重建工程 | name：重建工程 | 2 |  | 键后面要英文冒号再空一格
            name: 重建工程 | name:重建工程 | 2 |  | 键后面要英文冒号再空一格
            name: 重建工程 | name: 重建: 工程 | 2 |  | 值里有“: ”时整个值加引号
            name: 重建工程 | name: "重建工程 | 2 |  | 引号没有合上
            name: 重建工程 | name: 重建工程\\n@name: 甲 | 3 |  | 值以特殊符号（% @ ` 等）开头
            name: 重建工程 | name: [重建, 工程] | 2 | name | name 写一个值，不写列表或花括号
            name: 重建工程 | name: &n 重建工程 | 2 |  | 用了锚点 &n
            name: 重建工程 | name: *n | 2 |  | 定义里不用锚点和引用
            name: 重建工程 | name: !java 重建工程 | 2 |  | 用了标签 !java
            name: 重建工程 | name: 重建工程\\nname: 工程 | 3 | name | name 写了两遍
            from: 2022-01-01 | from: 2022-1-1 | 3 | from | “2022-1-1”不是日期；写成 2022-01-01
            from: 2022-01-01 | from: 2022-02-30 | 3 | from | 不是日期
            source: 《灾后重建规划》 | persons: some | 4 | persons | “some”不认识，只能写 none
            item: {name: 工程} | item: {name: 工程， counter: 个} | 5 |  | 花括号、方括号里的值有逗号
            item: {name: 工程} | item: 工程 | 5 | item | 这里要写成“键: 值”，不能只写“工程”
            item: {name: 工程} | item: {nane: 工程} | 5 | item.nane | “nane”不认识，是不是 name
            item: {name: 工程} | item: {name: 工程}\\n---\\npipeline: x | 6 |  | 一份文件只写一个定义
            item: {name: 工程} | item: {name: 工程}\\nzero: day | 6 | zero | 只能写 month
            item: {name: 工程} | item: {name: 工程}\\ntitle: cost | 6 | title | 字段 cost 不是填写的文字
            item: {name: 工程} | item: {name: 工程}\\nidentity: {code: credit} | 6 | identity.code | 字段 credit 不认识，可以写 name、cost、kind
            item: {name: 工程} | item: {name: 工程}\\nsheet: [name, stage.begin] | 6 | sheet | 列 stage.begin 不认识，是不是 stage.begun
            item: {name: 工程} | item: {name: 工程}\\nfactors: [{key: water, when: cost > 1}] | 6 | factors[1].key | “water”不认识，可以写 land
            item: {name: 工程} | item: {name: 工程}\\nscores: {name: 评分, source: 办法, items: [{name: 甲, points: 9, measures: [rate]}]} | 6 | scores.items[1].measures | 口径 rate 不认识；这份定义里没有口径
            """)
    void ofTheFileAndItsHead(String there, String instead, int line, String field, String words) {
        isTold(there, instead, line, field, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            type: text} | type: txt} | 7 | fields[1].type | “txt”不认识，是不是 text
            type: text} | type: text, required: maybe} | 7 | fields[1].required | “maybe”既不是 yes 也不是 no
            type: text} | type: text, min: 0} | 7 | fields[1].min | min 只用于 number；这里是 text
            type: text} | type: text, filter: yes} | 7 | fields[1].filter | filter 只用于 choice、choices、yesno
            {key: name, name: 名称, type: text} | {key: name, name: 名称, type: number} | 7 | fields | 没有可作标题的字段
            key: cost, | key: Cost, | 8 | fields[2].key | “Cost”不能作 key；用小写英文字母、数字和下划线
            key: cost, | key: name, | 8 | fields[2].key | 字段 name 有两个
            key: cost, | key: day, | 8 | fields[2].key | day 是表达式里的词，不能作 key
            key: cost, | key: note, | 8 | fields[2].key | note 是台账自带的列
            name: 投资, | name: 名称, | 8 | fields[2].name | 表头“名称”已是字段 name，Excel 里分不开
            name: 投资, | name: 开工日期, | 11 | stages[1].day | 表头“开工日期”已是字段 cost，Excel 里分不开；用 day: 另写
            type: number} | type: number, decimals: 二} | 8 | fields[2].decimals | “二”不行；写 0 到 9 的整数
            type: number} | type: number, min: 5亿} | 8 | fields[2].min | “5亿”不是数；只写数字，不带单位
            type: number} | type: number, min: 5, max: 3} | 8 | fields[2].max | max 3 小于 min 5
            type: number} | type: number, every: week} | 8 | fields[2].every | “week”不认识，可以写 month、quarter、year
            type: number} | is: 1 + 2} | 8 |  fields[2] | 算出来的字段要写明 type
            type: number} | type: number, is: cost + 1} | 8 | fields[2] | 字段 cost → 字段 cost 绕成一圈
            type: number} | type: number, is: kind} | 8 | fields[2].is | “kind”第 1 字：kind 是文字，这里要数
            type: number} | type: number, required: yes, is: 1} | 8 | fields[2].required | 算出来的字段不用填
            type: number} | type: number, is: [{value: 1}, {when: reached(begun), value: 2}]} | 8 | fields[2].is[1] | 没有 when 的情形放在最后
            type: number} | type: number, is: min(1, 2)} | 8 | fields[2].2) | 花括号里的值有逗号时，整个值要加双引号
            type: number} | type: rows} | 8 | fields[2].columns | 小表缺列
            type: number} | type: rows, columns: [{key: a, name: 甲, type: code}]} | 8 | fields[2].columns[1].type | 小表的列只能是
            , choices: [水毁道路, 水毁桥梁] | `` | 9 | fields[3].choices | 缺选项；写 choices: [甲, 乙]
            choices: [水毁道路, 水毁桥梁] | choices: [水毁道路, 水毁道路] | 9 | fields[3].choices | 水毁道路 写了两遍
            """)
    void ofFields(String there, String instead, int line, String field, String words) {
        isTold(there, instead, line, field, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: 开工} | name: 开工, needs: [kost]} | 11 | stages[1].needs | 字段 kost 不认识，是不是 cost
            name: 开工} | name: 开工, evidence: [合同], own_evidence: [照片]} | 11 | stages[1].own_evidence | 材料 照片 不认识，可以写 合同
            name: 开工} | name: 开工, where: kind = '道路'} | 11 | stages[1].where | '道路' 不是 kind 的选项，可以写 水毁道路、水毁桥梁
            name: 开工} | name: 开工, where: kind in ('水毁道路')  and cost > 3, else: 只有 {kost}} | 11 |  | 整个值要加双引号
            name: 开工} | name: 开工, where: cost > 3, else: "投资 {kost}"} | 11 | stages[1].else | {kost} 里：字段 kost 不认识，是不是 cost
            name: 开工} | name: 开工, else: 不行} | 11 | stages[1].else | 没有 where 就用不上 else
            name: 开工} | name: 开工, who: boss} | 11 | stages[1].who | 办理人 boss 不认识，可以写 owner、keeper、checker
            name: 开工} | name: 开工, who: owner, other_unit: yes} | 11 | stages[1].other_unit | 没有人能办
            name: 开工} | name: 开工, other_than: [finished]} | 11 | stages[1].other_than | 阶段 finished 不在 begun 之前
            name: 开工} | name: 开工, stalled: 2 months} | 11 | stages[1].stalled | 写天数，例如 60 days
            name: 开工} | name: 开工, opens: task} | 11 | stages[1].opens | 只能写 matter
            key: begun | key: cost | 11 | stages[1].key | cost 已是字段的 key
            key: begun | key: finished | 12 | stages[2].key | 阶段 finished 有两个
            {key: finished, | {name: 甲, | 12 | stages[2] | 缺 key
            """)
    void ofStages(String there, String instead, int line, String field, String words) {
        isTold(there, instead, line, field, words);
    }

    private static void isTold(String there, String instead, int line, String field, String words) {
        String file = SMALL.replace(there, instead.replace("\\n", "\n"));

        assertThat(DefinitionReader.read(file).problems())
                .as(file)
                .anyMatch(problem -> problem.line() == line && problem.field().equals(field == null ? "" : field) && problem.words().contains(words));
        assertThat(DefinitionReader.read(file).definition()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exits: [{key: gone, name: 终止, from: [begin]}] | exits[1].from | 阶段 begin 不认识，是不是 begun
            exits: [{key: back, name: 退回, from: [begun], to: finished}] | exits[1].to | 退回要退到前面的阶段
            clocks: [{key: end, name: 完工, starts: begun, ends: finished}] | clocks[1] | 缺时限；写 starts: 阶段 和 within
            clocks: [{key: end, name: 完工, starts: begun, within: 2 months, by: finished, ends: finished}] | clocks[1].by | 只写一种
            clocks: [{key: end, name: 完工, starts: begun, within: soon, ends: finished}] | clocks[1].within | “soon”不是时限；写 15 days
            clocks: [{key: end, name: 完工, starts: begun, within: 2 months, ends: cost}] | clocks[1].ends | cost 是数，这里要日期
            clocks: [{key: end, name: 完工, starts: begun, within: 2 months}] | clocks[1] | 缺 ends
            clocks: [{key: end, name: 完工, starts: begun, within: 2 months, ends: finished, yellow: soon}] | clocks[1].yellow | 写 after 1 month（起算后）
            clocks: [{key: end, name: 完工, by: due(end), ends: finished}] | clocks[1] | 钟 end → 钟 end 绕成一圈
            lamps: [{key: pace, name: 序时}] | lamps[1] | 永远是绿的
            lamps: [{key: pace, name: 序时, red: cost}] | lamps[1].red | cost 是数，这里要是否
            measures: [{key: rate, name: 完工率, part: finished, whole: reached(begun)}] | measures[1].part | 问阶段是否到过写 reached(…)
            measures: [{key: rate, name: 完工率, whole: reached(begun)}] | measures[1] | 缺 part
            measures: [{key: rate, name: 完工率, part: reached(finished), cohort: signing}] | measures[1].cohort | 期 signing 不认识；这份定义里没有期
            measures: [{key: rate, name: 完工率, part: reached(finished), rounding: up}] | measures[1].rounding | “up”不认识，可以写 half_up、truncate
            measures: [{key: rate, name: 完工率, part: {sum: kind}}] | measures[1].part.sum | kind 是文字，这里要数
            measures: [{key: rate, name: 完工率, part: reached(finished), percent: yes}] | measures[1].percent | 只用于有 whole 的比率
            """)
    void partsAreHeldAgainstEachOther(String line, String field, String words) {
        assertThat(DefinitionReader.read(SMALL + line + "\n").problems())
                .singleElement()
                .matches(problem -> problem.line() == 13 && problem.field().equals(field) && problem.words().contains(words), field + " " + words);
    }

    @Test
    void allOfAFileIsToldAtOnceInOrderOfItsLines() {
        String file = SMALL.replace("source", "sorce").replace("type: number", "type: numbr").replace("开工}", "开工, needs: [kost]}");

        assertThat(DefinitionReader.read(file).problems()).extracting(Problem::line).containsExactly(1, 4, 8, 11);
    }

    @Test
    void aCircleIsShownWhole() {
        String file = projects().replace("is: sum(done) / annual * 100}", "is: sum(done) / gap}");

        assertThat(DefinitionReader.read(file).problems()).singleElement().extracting(Problem::words).asString().startsWith("字段 share → 字段 gap → 字段 share 绕成一圈");
    }

    @Test
    void whatIsNoTextFileIsToldToo() {
        assertThat(only(SMALL.getBytes(Charset.forName("GB18030")))).contains("不是 UTF-8");
        assertThat(only(new byte[300 * 1024])).contains("文件有 300 KiB，最多 256 KiB");
        assertThat(only(new byte[0])).contains("文件是空的");
        assertThat(only("只是一句话".getBytes(StandardCharsets.UTF_8))).contains("这里要写成“键: 值”");
        assertThat(only("name: a\u0007b".getBytes(StandardCharsets.UTF_8))).contains("看不见的控制字符（U+0007）");
        assertThat(only("stages:\n\t- key: a".getBytes(StandardCharsets.UTF_8))).contains("制表符");
        assertThat(only("stages:\n  - key: a\n - key: b".getBytes(StandardCharsets.UTF_8))).contains("缩进没有对齐");
        assertThat(only(("[".repeat(100) + "]".repeat(100)).getBytes(StandardCharsets.UTF_8))).contains("层次套得太深");
    }

    /** Where the root is no mapping there is more to say than one thing; the first says why. */
    private static String only(byte[] file) {
        List<Problem> problems = DefinitionReader.read(file).problems();
        assertThat(problems).isNotEmpty();
        return problems.getFirst().words();
    }
}
