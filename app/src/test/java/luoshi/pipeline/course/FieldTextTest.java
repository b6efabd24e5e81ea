package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Field.Every;
import luoshi.pipeline.definition.Field.NumberRule;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.file.DefinitionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type in the fields of a register, cell by cell, in the spring of 2022. */
class FieldTextTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 5, 6);
    private static final String FILE = """
            pipeline: works
            name: 工程
            from: 2022-01-01
            source: 示例
            item: {name: 工程}
            fields: [{key: name, name: 名称, type: text}]
            stages: [{key: begun, name: 开工}]
            """;
    private static final Field NAME = field("项目名称", FieldType.TEXT, List.of(), null, List.of());
    private static final Field MONEY = field("总投资", FieldType.NUMBER, List.of(), new NumberRule("亿元", 4, BigDecimal.ZERO, new BigDecimal(5000), null), List.of());
    private static final Field SHARE = field("占比", FieldType.NUMBER, List.of(), new NumberRule("%", 1, null, null, null), List.of());
    private static final Field DONE = field("本月完成", FieldType.NUMBER, List.of(), new NumberRule("亿元", 4, BigDecimal.ZERO, null, Every.MONTH), List.of());
    private static final Field QUARTERS = field("本季产值", FieldType.NUMBER, List.of(), new NumberRule("万元", 2, null, null, Every.QUARTER), List.of());
    private static final Field YEARS = field("年产值", FieldType.NUMBER, List.of(), new NumberRule("万元", 2, null, null, Every.YEAR), List.of());
    private static final Field CLASS = field("类别", FieldType.CHOICE, List.of("制造业", "两新一重、数字化和研发平台", "其他（公益）"), null, List.of());
    private static final Field CLASSES = field("级别", FieldType.CHOICES, List.of("省重点", "市重点", "两新一重、数字化和研发平台"), null, List.of());
    private static final Field ROWS = field("存在问题", FieldType.ROWS, List.of(), null, List.of(field("问题", FieldType.TEXT, List.of(), null, List.of()),
            field("户数", FieldType.NUMBER, List.of(), new NumberRule("户", 0, null, null, null), List.of()), field("已解决", FieldType.YESNO, List.of(), null, List.of())));
    private static final Map<String, Field> FIELDS = Map.of("name", NAME, "money", MONEY, "share", SHARE, "done", DONE, "class", CLASS, "classes", CLASSES, "rows", ROWS,
            "day", of("开工日期", FieldType.DATE), "yes", of("是否纳统", FieldType.YESNO), "more", of("备注", FieldType.NOTE));

    private static Field of(String name, FieldType type) {
        return field(name, type, List.of(), null, List.of());
    }

    private static Field field(String name, FieldType type, List<String> choices, NumberRule number, List<Field> columns) {
        return new Field("k" + Math.abs(name.hashCode()), new Name(name, name), type, false, false, List.of(), false, "", choices, number, columns, List.of(), null, List.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', value = {
            "money ! 3.2 ! 3.2", "money ! ３．２ ! 3.2", "money ! 3.2亿 ! -", "money ! 3.2亿元 ! 3.2", "money ! 12000万元 ! 1.2", "money ! '1,200' ! 1200", "money ! 0 ! 0",
            "share ! 45% ! 45", "share ! 45.5％ ! 45.5",
            "day ! 2022-3-1 ! 2022-03-01", "day ! 2022年3月1日 ! 2022-03-01", "day ! 2022.3.1 ! 2022-03-01", "day ! ２０２２/3/1 ! 2022-03-01", "day ! 3月31日 ! 2022-03-31", "day ! 44621 ! 2022-03-01",
            "yes ! 是 ! true", "yes ! √ ! true", "yes ! 有 ! true", "yes ! 否 ! false", "yes ! 无 ! false", "yes ! N ! false",
            "class ! 制造业 ! 制造业", "class ! ' 制 造 业 ' ! 制造业", "class ! 其他(公益) ! 其他（公益）", "class ! 两新一重、数字化和研发平台 ! 两新一重、数字化和研发平台",
            "classes ! 市重点、省重点 ! '[省重点, 市重点]'", "classes ! '两新一重、数字化和研发平台,省重点' ! '[省重点, 两新一重、数字化和研发平台]'",
            "name ! ' 示例　产业园 ' ! 示例产业园", "more ! 一行 ! 一行"})
    void isReadAsItIsMeant(String field, String typed, String kept) {
        if (kept.equals("-")) {
            assertThatThrownBy(() -> read(FIELDS.get(field), typed)).as("万 and 亿 alone beside a measure that has one").hasMessageStartingWith("field.measure");
            return;
        }
        Object value = read(FIELDS.get(field), typed);
        assertThat(value).hasToString(kept);
        assertThat(read(FIELDS.get(field), FieldText.write(FIELDS.get(field), value))).as("written and read again").isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', value = {
            "money ! 约3亿 ! field.number [总投资, 约3亿, 亿元]", "money ! 3公顷 ! field.measure [总投资, 3公顷, 亿元]", "money ! 1.23456 ! field.decimals [总投资, 1.23456, 4]",
            "money ! -1 ! field.min [总投资, -1, 0]", "money ! 5001 ! field.max [总投资, 5001, 5000]", "money ! 2022-03 ! field.number [总投资, 2022-03, 亿元]",
            "day ! 3.1 ! field.date [开工日期, 3.1]", "day ! 2022年2月30日 ! field.date [开工日期, 2022年2月30日]", "day ! 三月底 ! field.date [开工日期, 三月底]",
            "yes ! 大概 ! field.yesno [是否纳统, 大概]", "class ! 农业 ! field.choice [类别, 农业, 制造业、两新一重、数字化和研发平台、其他（公益）]",
            "classes ! 省重点、县重点 ! field.choice [级别, 县重点, 省重点、市重点、两新一重、数字化和研发平台]",
            "name ! 联系人11010519491231002X ! field.resident [项目名称]", "rows ! '甲|11010519491231002X' ! field.resident [存在问题]", "name ! 电话13812345678 ! field.mobile [项目名称]",
            "rows ! '甲|三户' ! field.number [户数, 三户, 户]", "rows ! '甲|3|是|多' ! 'field.row-cells [存在问题, 1, 4, 问题|户数|已解决]'",
            "done ! 3.2 ! field.series [本月完成, 3.2, 2022-03]", "done ! '2022-13: 3' ! field.period [本月完成, 2022-13, 2022-03]", "done ! '1月: 3;2022-01: 4' ! field.period-twice [本月完成, 2022-01]"})
    void whatCannotBeTakenIsRefusedWithItsFieldItsValueAndTheRule(String field, String typed, String refusal) {
        assertThatThrownBy(() -> read(FIELDS.get(field), typed)).isInstanceOf(Refusal.class).hasMessage(refusal);
    }

    @Test
    void mobileNumbersMayStandWhereARegisterHoldsFirms() {
        assertThat(new FieldText(false, TODAY).read(NAME, "电话13812345678")).isEqualTo("电话13812345678");
        assertThat(read(MONEY, "　")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"113.24,35.21 ! 113.24,35.21", "'113.24，35.21' ! 113.24,35.21", "东经113.24°北纬35.21° ! 113.24,35.21", "113.24 35.21 ! 113.24,35.21", "35.21,113.24 ! -", "113.24 ! -", "0,0 ! -"})
    void aPlaceHasItsLongitudeFirst(String typed, String kept) {
        Field place = of("坐标", FieldType.PLACE);
        if (kept.equals("-")) {
            assertThatThrownBy(() -> read(place, typed)).hasMessageStartingWith("field.place [坐标, " + typed);
        } else {
            assertThat(read(place, typed)).isEqualTo(kept);
        }
    }

    @Test
    void aCreditCodeHasItsRightCheckCharacter() {
        Field code = of("信用代码", FieldType.CODE);
        assertThat(read(code, "９１３５０１００ m000100y43")).isEqualTo("91350100M000100Y43");
        assertThatThrownBy(() -> read(code, "91350100M000100Y44")).hasMessage("field.code-check [信用代码, 91350100M000100Y44, 18]");
        assertThatThrownBy(() -> read(code, "91350100M")).hasMessage("field.code [信用代码, 91350100M, 9]");
    }

    @Test
    void numbersByPeriodsAreTypedLineByLine() {
        assertThat(read(DONE, "2022-01: 3.2\n2022年2月：1,000万元\n3月 0.5\n2022.4=\n")).hasToString("{2022-01=3.2, 2022-02=0.1, 2022-03=0.5, 2022-04=null}");
        assertThat(read(QUARTERS, "2022年一季度：3；第2季度：4；2021Q4: 5")).hasToString("{2021-Q4=5, 2022-Q1=3, 2022-Q2=4}");
        assertThat(read(YEARS, "2021年：3\n2022 4")).hasToString("{2021=3, 2022=4}");
        assertThat(FieldText.write(DONE, read(DONE, "2月: 1\n1月: 2.50"))).isEqualTo("2022-01: 2.5\n2022-02: 1");
        assertThat(FieldText.periods(DONE, TODAY, 6)).containsExactly("2022-05", "2022-04", "2022-03", "2022-02", "2022-01", "2021-12");
        assertThat(FieldText.periods(QUARTERS, TODAY, 3)).containsExactly("2022-Q2", "2022-Q1", "2021-Q4");
    }

    @Test
    void rowsAreTypedLineByLineWithAStrokeBetweenCells() {
        Object rows = read(ROWS, "问题|户数|已解决\n用地指标未落实|3|是\n 道路 ｜ ｜ √ \n\n缺水|5|");

        assertThat(rows).hasToString("[{" + key(0) + "=用地指标未落实, " + key(1) + "=3, " + key(2) + "=true}, {" + key(0) + "=道路, " + key(2) + "=true}, {" + key(0) + "=缺水, " + key(1) + "=5}]");
        assertThat(FieldText.write(ROWS, rows)).isEqualTo("用地指标未落实|3|是\n道路||是\n缺水|5");
        assertThat(read(ROWS, FieldText.write(ROWS, rows))).isEqualTo(rows);
    }

    private static String key(int column) {
        return ROWS.columns().get(column).key();
    }

    @Test
    void changesAreWhatDiffersFromWhatIsKept() {
        Map<String, Object> held = Map.of("a", "甲", "n", new BigDecimal("3.20"), "s", Map.of("2022-01", BigDecimal.ONE, "2022-02", BigDecimal.TWO));
        Item before = Item.of(List.of(new Entry(UUID.randomUUID(), 1, UUID.randomUUID(), 1, UUID.randomUUID(), "", Entry.Kind.ADD, Said.of(held, Map.of()), "", Instant.EPOCH)), new Versions(List.of(DefinitionReader.read(FILE).definition())));
        Map<String, Object> read = new HashMap<>();
        read.put("a", "甲");
        read.put("n", new BigDecimal("3.2"));
        read.put("s", Map.of("2022-01", new BigDecimal("1.0"), "2022-02", BigDecimal.TEN));
        assertThat(FieldText.changes(before, read)).hasToString("{s={2022-02=10}}");
        read.replaceAll((_, _) -> null);
        assertThat(FieldText.changes(before, read)).hasToString("{a=null, n=null, s=null}");
        assertThat(FieldText.changes(null, read)).isEmpty();
    }

    private static Object read(Field field, String typed) {
        return new FieldText(true, TODAY).read(field, typed);
    }
}
