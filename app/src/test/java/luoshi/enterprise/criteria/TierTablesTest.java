package luoshi.enterprise.criteria;

import static luoshi.enterprise.criteria.Firm.BOOK;
import static luoshi.enterprise.criteria.Firm.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.criteria.Points.Range;
import luoshi.enterprise.criteria.Points.Step;
import luoshi.enterprise.criteria.Points.Tiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of points as the documents print them, and that who stands on a border has the better points. */
class TierTablesTest {

    private static final Exact NEXT_TO_NOTHING = Exact.of(new BigDecimal("0.000000001"));

    static Stream<Tiers> tables() {
        return BOOK.list().stream().flatMap(rules -> rules.items().stream()).flatMap(item -> tables(item.points()));
    }

    private static Stream<Tiers> tables(Points points) {
        return points instanceof Tiers tiers ? Stream.of(tiers) : points instanceof Points.Best best ? best.of().stream().flatMap(TierTablesTest::tables) : Stream.empty();
    }

    /** 工信部企业〔2022〕63号 附件4：“以上”“以下”含本数，恰在分档线上取高分。 */
    @ParameterizedTest
    @MethodSource("tables")
    void onABorderTheBetterPointsAndJustBesideItTheWorse(Tiers table) {
        for (int i = 0; i < table.steps().size(); i++) {
            Step step = table.steps().get(i);
            Range worse = i + 1 < table.steps().size() ? table.steps().get(i + 1).points() : table.otherwise();

            assertThat(of(table, step.border())).isEqualTo(step.points());
            assertThat(of(table, step.border().plus(table.more() ? NEXT_TO_NOTHING.negative() : NEXT_TO_NOTHING))).isEqualTo(worse);
            assertThat(worse.most()).isLessThan(step.points().least());
        }
    }

    private static Range of(Tiers table, Exact value) {
        return new Tiers(new Expr.Constant(value), table.more(), table.steps(), table.otherwise()).of(unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "innovative       | rd              | ≥5%:20 ≥3%:15 ≥2%:10 ≥1%:5",
        "innovative       | growth          | ≥15%:20 ≥10%:15 ≥5%:10 ≥0:5",
        "innovative       | debt            | ≤55%:10 ≤75%:5",
        "innovative       | main            | ≥70%:20 ≥60%:15 ≥55%:10 ≥50%:5",
        "specialised      | main            | ≥80%:5 ≥70%:3 ≥60%:1",
        "specialised      | growth          | ≥10%:10 ≥8%:8 ≥6%:6 ≥4%:4 ≥0:2",
        "specialised      | digital         | ≥3:5 ≥2:3",
        "specialised      | margin          | ≥10%:10 ≥8%:8 ≥6%:6 ≥4%:4 ≥2%:2",
        "specialised      | debt            | ≤50%:5 ≤60%:3 ≤70%:1",
        "specialised      | rd              | ≥500:10 ≥400:8 ≥300:6 ≥200:4 ≥100:2 / ≥10%:10 ≥8%:8 ≥6%:6 ≥4%:4 ≥3%:2",
        "specialised      | people          | ≥20%:5 ≥10%:3 ≥5%:1",
        "tech-sme         | people          | ≥30%:20 ≥25%:16 ≥20%:12 ≥15%:8 ≥10%:4",
        "tech-sme         | rd              | ≥6%:50 ≥5%:40 ≥4%:30 ≥3%:20 ≥2%:10 / ≥30%:50 ≥25%:40 ≥20%:30 ≥15%:20 ≥10%:10",
        "tech-sme         | ip              | ≥1:30 / ≥4:24 ≥3:18 ≥2:12 ≥1:6",
        "hightech         | transfer_number | ≥5:25—30 ≥4:19—24 ≥3:13—18 ≥2:7—12 ≥1:1—6",
        "hightech         | standards       | ≥1:1—2"})
    void theTablesAreThoseOfTheDocuments(String rule, String item, String table) {
        Points points = BOOK.list().stream().filter(one -> one.key().equals(rule)).flatMap(one -> one.items().stream()).filter(one -> one.key().equals(item)).findFirst().orElseThrow().points();

        assertThat(tables(points).map(TierTablesTest::text).collect(Collectors.joining(" / "))).isEqualTo(table);
    }

    private static String text(Tiers table) {
        return table.steps().stream().map(step -> (table.more() ? "≥" : "≤") + text(step.border()) + ":" + step.points()).collect(Collectors.joining(" "));
    }

    private static String text(Exact border) {
        return border.number().signum() > 0 && border.compareTo(Exact.of(1)) < 0 ? border.times(Exact.of(100)).shown(2) + "%" : border.shown(2);
    }

    @Test
    void noTableIsLeftOutHere() {
        List<String> tested = List.of("innovative 4", "specialised 8", "tech-sme 5", "hightech 2");

        assertThat(BOOK.list().stream().filter(rules -> !rules.items().isEmpty()).map(rules -> rules.key() + " " + rules.items().stream().flatMap(item -> tables(item.points())).count())).isEqualTo(tested);
    }

    /** 工信部企业〔2022〕63号 附件1 二（一）1、附件2 二（四）10、国科发火〔2016〕195号 三（七）1：知识产权按拥有的各项定档，受让不满一年的不算。 */
    @ParameterizedTest
    @CsvSource({"发明专利, 自主研发, 2026-05-01, yes, 20, 10, 7—8, 1—6", "发明专利, 自主研发, 2026-05-01, no, 15, 8, 7—8, 1—6", "植物新品种, 受让, 2025-06-30, no, 10, 6, 7—8, 1—3", "植物新品种, 受让, 2025-07-01, no, 0, 0, 7—8, 1—3",
            "软件著作权, 自主研发, 2026-05-01, no, 5, 2, 1—2, 1—6", "实用新型, 自主研发, 2024-06-30, no, 5, 2, 1—2, 1—6", "外观设计, 自主研发, 2024-07-01, no, 0, 0, 1—2, 1—6", "发明专利, 其他, 2026-05-01, no, 10, 6, 7—8, 1—3"})
    void gradesOfOneRight(String kind, String origin, String since, String high, String innovative, String specialised, String number, String way) {
        Firm firm = unknown().rows(1, "ip", "kind " + kind, "origin " + origin, "since " + since, "in_force yes", "linked yes", "high_value " + high, "used_before no");

        assertThat(List.of(firm.points("innovative", "2022", "ip"), firm.points("specialised", "2022", "ip"), firm.points("hightech", "2016", "number"), firm.points("hightech", "2016", "origin")))
                .containsExactly(innovative, specialised, number, way);
    }

    /** 国科发火〔2016〕195号 三（七）1：Ⅱ类按件数，以前用过的不再算。 */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 3, 1—2", "2, 0, 1—2", "3, 0, 3—4", "4, 5, 3—4", "5, 0, 5—6"})
    void numberOfSecondClassRights(int fresh, int used, String points) {
        Firm firm = unknown().none("ip").owns(fresh, "实用新型").rows(used, "ip", "kind 实用新型", "in_force yes", "linked yes", "used_before yes");

        assertThat(firm.points("hightech", "2016", "number")).isEqualTo(points);
    }

    /** 工信部企业〔2022〕63号 附件2 二（一）3、二（二）6、二（四）13。 */
    @Test
    void itemsThatAreNoTables() {
        assertThat(Stream.of("1.9", "2", "7.9", "8", "10", "12").map(years -> unknown().with("niche_years " + years).points("specialised", "2022", "years"))).containsExactly("0", "1", "3", "4", "5", "5");
        assertThat(quality("no no no")).isEqualTo("0");
        assertThat(quality("no yes no")).isEqualTo("3");
        assertThat(quality("yes no yes")).isEqualTo("5");
        assertThat(quality("yes yes yes")).isEqualTo("5");
        assertThat(quality("yes ? no")).isEqualTo("3—5");
        assertThat(Stream.of("国家级", "省部级", "市级", "市级以下").map(level -> unknown().rows(1, "rd_bodies", "level " + level).points("specialised", "2022", "body"))).containsExactly("10", "8", "4", "2");
        assertThat(unknown().none("rd_bodies").points("specialised", "2022", "body")).isEqualTo("0");
        assertThat(Stream.of("A", "B", "C").map(field -> unknown().with("key_field " + field).points("specialised", "2022", "field"))).containsExactly("5", "3", "0");
    }

    private static String quality(String answers) {
        String[] words = answers.split(" ");
        return unknown().with("quality_award " + words[0], "management_certificate " + words[1], "own_brand " + words[2]).none("standards").points("specialised", "2022", "quality");
    }
}
