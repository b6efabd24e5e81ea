package luoshi.enterprise.criteria;

import static luoshi.enterprise.criteria.Firm.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule files that are shipped, and what is refused in a file. */
class RuleFilesTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final String SOUND = """
            rule: title
            version: '1'
            name: 称号
            en: Title
            purposes: [new]
            from: '2022-08-01'
            source: 文件
            trust: 未核对
            groups:
              one: {name: 一组, en: One, max: 10}
            items:
            - {key: rd, name: 研发, en: Research, group: one, clause: 附件1, max: 10, of: rd / revenue, more: {5%: 10, 3%: 5}}
            requires:
            - {key: score, name: 得分, en: Score, clause: 附件1, line: total, least: 10}
            - {key: size, name: 规模, en: Size, clause: 附件2, test: revenue >= 1000}
            """;

    @Test
    void everyFileIsRead() {
        assertThat(BOOK.list().stream().map(rules -> rules.key() + " " + rules.version())).containsExactly(
                "innovative 2022", "specialised 2022", "specialised 2026", "specialised 2026-review", "little-giant 2022", "little-giant 2022-review", "little-giant 2026", "little-giant 2026-review",
                "tech-sme 2017", "hightech 2016", "above-scale 2011", "size-large 2017", "size-medium 2017", "size-small 2017", "listing-main 2024", "listing-main 2023", "listing-chinext 2024",
                "listing-chinext 2020", "listing-star 2019", "listing-bse 2021", "listing-hk 2022");
    }

    @ParameterizedTest
    @CsvSource({"specialised, 2026-03-31, NEW, 2022", "specialised, 2026-04-01, NEW, 2026", "specialised, 2026-03-31, REVIEW, 2022", "specialised, 2026-04-01, REVIEW, 2026-review", "little-giant, 2026-03-31, NEW, 2022",
            "little-giant, 2026-04-01, NEW, 2026", "little-giant, 2026-12-31, REVIEW, 2022-review", "little-giant, 2027-01-01, REVIEW, 2026-review", "innovative, 2026-11-30, NEW, 2022", "innovative, 2026-11-30, REVIEW, 2022",
            "listing-chinext, 2024-04-29, NEW, 2020", "listing-chinext, 2024-04-30, NEW, 2024", "listing-main, 2024-04-29, NEW, 2023", "listing-main, 2024-04-30, NEW, 2024"})
    void theDayAndThePurposeChooseTheVersion(String rule, LocalDate day, Purpose purpose, String version) {
        assertThat(BOOK.on(rule, day, purpose)).map(RuleSet::version).contains(version);
    }

    @Test
    void noDayHasTwoVersionsForOnePurpose() {
        for (LocalDate day = FIRST; day.getYear() < 2030; day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(Stream.of(Purpose.values()).flatMap(purpose -> BOOK.list().stream().filter(rules -> rules.governs(on, purpose)).map(rules -> rules.key() + " " + purpose))).as("%s", on).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyRuleSaysWhereItStandsAndHowSureItsTextIs() {
        assertThat(BOOK.list()).allSatisfy(rules -> {
            assertThat(rules.source()).containsAnyOf("号", "《", "国家统计局").doesNotContain("http", ".cn", ".com");
            assertThat(rules.trust()).hasSizeGreaterThan(30).contains("未").doesNotContain("http", ".cn", ".com");
            assertThat(rules.from()).isNotNull();
            assertThat(rules.items()).allSatisfy(item -> assertThat(item.clause()).isNotBlank());
            assertThat(rules.requires().of().stream().flatMap(RuleFilesTest::requirements)).isNotEmpty().allSatisfy(one -> assertThat(one.clause()).as(one.key()).isNotBlank());
        });
    }

    @Test
    void requirementsOfARuleHaveKeysOfTheirOwn() {
        assertThat(BOOK.list()).allSatisfy(rules -> assertThat(requirements(rules.requires()).map(Requirement::key)).doesNotHaveDuplicates());
    }

    private static Stream<Requirement> requirements(Requirement one) {
        return Stream.concat(Stream.of(one), one instanceof Requirement.Several several ? several.of().stream().flatMap(RuleFilesTest::requirements) : Stream.empty());
    }

    /** 工信厅企业函〔2026〕117号：复核仍用旧标准，所以两个文件说的是同一回事。 */
    @Test
    void theReviewOf2026AsksWhatTheOldRuleAsked() {
        assertThat(BOOK.version("little-giant", "2022-review").orElseThrow().requires()).isEqualTo(BOOK.version("little-giant", "2022").orElseThrow().requires());
    }

    @Test
    void theReviewsOf2026DifferInWhatTheRuleSays() {
        assertThat(differing("specialised")).containsExactly("score");
        assertThat(differing("little-giant")).containsExactlyInAnyOrder("growth", "score");
    }

    private static Set<String> differing(String rule) {
        List<Requirement> review = requirements(BOOK.version(rule, "2026-review").orElseThrow().requires()).toList();
        return requirements(BOOK.version(rule, "2026").orElseThrow().requires()).skip(1).filter(one -> !review.contains(one)).map(Requirement::key).collect(Collectors.toSet());
    }

    @Test
    void everyFactIsAskedForByARule() {
        Set<String> asked = parts(BOOK.list()).map(part -> part instanceof Expr.Given given ? given.fact().key() : part instanceof Expr.Count count ? count.list().key() : "").collect(Collectors.toSet());

        assertThat(BOOK.facts().keySet()).isSubsetOf(asked);
    }

    @Test
    void everyColumnIsAskedForByARule() {
        assertThat(BOOK.facts().values()).allSatisfy(list -> {
            Set<String> asked = parts(BOOK.list()).filter(part -> part instanceof Expr.Count count && count.list().equals(list)).flatMap(RuleFilesTest::parts)
                    .map(part -> part instanceof Expr.Column column ? column.key() : "").collect(Collectors.toSet());

            assertThat(list.columns().stream().map(Fact::key).filter(key -> !Set.of("awards level", "standards level").contains(list.key() + " " + key))).isSubsetOf(asked);
        });
    }

    /** A choice that is misspelt would never hold. */
    @Test
    void onlyChoicesThatThereAreAreComparedWith() {
        assertThat(parts(BOOK.list()).filter(part -> part instanceof Expr.Count).flatMap(count -> misspelt(count, ((Expr.Count) count).list().columns()))).isEmpty();
        assertThat(parts(BOOK.list()).flatMap(part -> misspelt(part, List.of()))).isEmpty();
    }

    private static Stream<Object> misspelt(Object whole, List<Fact> columns) {
        Map<String, Fact> known = columns.stream().collect(Collectors.toMap(Fact::key, one -> one));
        return parts(whole).flatMap(part -> switch (part) {
            case Expr.Comparison(String sign, Expr left, Expr.Constant(String text)) -> choices(left, known).filter(one -> !one.contains(text));
            case Expr.Among(Expr left, Set<Object> some) -> choices(left, known).filter(one -> !one.containsAll(some));
            default -> Stream.empty();
        });
    }

    private static Stream<List<String>> choices(Expr left, Map<String, Fact> columns) {
        return switch (left) {
            case Expr.Given given -> Stream.of(given.fact().choices());
            case Expr.Column column when columns.containsKey(column.key()) -> Stream.of(columns.get(column.key()).choices());
            default -> Stream.empty();
        };
    }

    /** All records that something is made of. */
    static Stream<Object> parts(Object whole) {
        return switch (whole) {
            case Collection<?> many -> many.stream().flatMap(RuleFilesTest::parts);
            case Map<?, ?> map -> map.values().stream().flatMap(RuleFilesTest::parts);
            case Record one -> Stream.concat(Stream.of(one), Stream.of(one.getClass().getRecordComponents()).flatMap(component -> parts(value(one, component))));
            case null, default -> Stream.empty();
        };
    }

    private static Object value(Record of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException(none);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "trust: 未核对          | trusted: 未核对          | 文件：不认得 trusted",
        "trust: 未核对          | ''                       | ：缺 trust",
        "'from: ''2022-08-01''' | from: '2022年8月1日'     | from/until：2022年8月1日 不是日期，写成 '2022-08-01'",
        "'from: ''2022-08-01''' | ''                       | ：缺 from",
        "[new]                  | [again]                  | purposes：不认得 again",
        "[new]                  | new                      | purposes：这里要写清单",
        "max: 10}               | max: ten}                | ：max 要写整数",
        "group: one             | group: two               | rd：没有这一组，或者 key 重复",
        "key: rd                | key: one                 | one：没有这一组，或者 key 重复",
        "of: rd / revenue       | of: rd / revenues        | rd / revenues：没有 revenues 这项事实",
        "of: rd / revenue       | of: rd / ip              | rd / ip：没有 ip 这项事实",
        "of: rd / revenue       | of: rd /                 | rd /：后面还缺东西",
        "of: rd / revenue       | of: rd / revenue revenue | rd / revenue revenue：“revenue”前面已经是一句完整的",
        "of: rd / revenue       | of: rd ％ revenue        | rd ％ revenue：读不懂“ ％ revenue”",
        "of: rd / revenue       | of: half(rd)             | half(rd)：这里要写“,”，写的是“)”",
        "of: rd / revenue       | of: count(rd)            | count(rd)：count 数的是清单，“rd”不是",
        "of: rd / revenue       | of: sme@1                | sme@1：sme 不分年度",
        "3%: 5                  | 5%: 5                    | found duplicate key 5%",
        "3%: 5                  | 6%: 5                    | rd：分档从好到差写",
        "3%: 5                  | 3%: some                 | rd：some 不是分数",
        "5%: 10                 | 5%: 11                   | rd：最多 10 分，写出了 11",
        "more: {5%              | steps: {5%               | rd：不认得 steps",
        "clause: 附件1, max     | max                      | rd：缺 clause",
        "clause: 附件2          | section: 附件2           | requires：不认得 section",
        "'clause: 附件2, '      | ''                       | size：缺 clause",
        "line: total            | line: totals             | score：没有 totals 这一组或这一项",
        "least: 10              | least: ten               | score：least 要写整数",
        "test: revenue >= 1000  | all: revenue             | size：这里要写清单",
        "purposes               | '- purposes'             | 文件："})
    void aBrokenFileIsRefusedWithItsPlace(String sound, String broken, String fault) {
        RuleReader.read(SOUND, BOOK.facts());

        assertThat(SOUND).contains(sound);
        assertThatThrownBy(() -> RuleReader.read(SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(broken)), BOOK.facts()))
                .isInstanceOf(RuleFault.class).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kind: number | kind: amount | rd：不认得 amount", "key: sales | key: rd | rd：key 重复", "en: sales | english: sales | 事实：不认得 english", "name: 研发, | '' | rd：缺 name"})
    void aBrokenVocabularyIsRefusedWithItsPlace(String sound, String broken, String fault) {
        String vocabulary = "- {key: rd, name: 研发, en: research, kind: number}\n- {key: sales, name: 销售, en: sales, kind: number}\n";

        assertThat(RuleReader.facts(vocabulary)).containsOnlyKeys("rd", "sales");
        assertThatThrownBy(() -> RuleReader.facts(vocabulary.replace(sound, broken))).isInstanceOf(RuleFault.class).hasMessageContaining(fault);
    }
}
