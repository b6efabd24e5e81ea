package luoshi.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.Question.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What people in an office ask for, and what they must be answered, as plain SQL over the facts and without the indexes of the search finds it. */
final class Office {

    /** How many of a hundred requests. */
    static final Map<Kind, Integer> SHARES = shares();
    private static final int PAGE = 50;
    private static final String STANDING = "select count(*) from commitment_current where revision <> all('{WITHDRAWN,MERGED,DROPPED}')";
    private static final List<String> WORDS = List.of("建设", "企业", "项目", "新建", "增长", "老旧小区", "农村公路", "专精特新", "装备制造", "便民市场", "人才公寓", "航空航天", "白银首饰", "光伏玻璃",
            "氢能", "碳纤维", "乳制品", "新建黄河滩区停车位", "核聚变", "航天 研究院", "沁北 绿地");

    private final JdbcClient jdbc;
    private final Random random;
    private final Map<Kind, List<Question>> questions = new HashMap<>();

    Office(MeasuredServer server, Random random) {
        this.jdbc = server.part(JdbcClient.class);
        this.random = random;
        plans();
        commitments();
        words();
        single();
    }

    private static Map<Kind, Integer> shares() {
        Map<Kind, Integer> shares = new LinkedHashMap<>();
        shares.put(Kind.PLANS, 14);
        shares.put(Kind.COMMITMENTS, 34);
        shares.put(Kind.SEARCH, 26);
        shares.put(Kind.DRIFT, 4);
        shares.put(Kind.COMMITMENT, 15);
        shares.put(Kind.BOARD, 6);
        shares.put(Kind.SHEET, 1);
        return shares;
    }

    /** What is asked for next. */
    Question next() {
        int drawn = random.nextInt(100);
        for (Map.Entry<Kind, Integer> share : SHARES.entrySet()) {
            drawn -= share.getValue();
            if (drawn < 0) {
                List<Question> all = questions.get(share.getKey());
                return all.get(random.nextInt(all.size()));
            }
        }
        throw new IllegalStateException("shares are parts of a hundred");
    }

    private void plans() {
        add(Kind.PLANS, "/plans", "<td><a href=\"/plans/", count(jdbc.sql("select count(distinct plan) from plan_plan")));
        int drifted = count(jdbc.sql("select count(*) from commitment_current where revision = any('{LOWERED,POSTPONED}')"));
        int all = count(jdbc.sql("select count(*) from commitment_current where revision <> 'WITHDRAWN'"));
        add(Kind.DRIFT, "/commitments/drift", String.format(Locale.ROOT, "%,d 条已确认的承诺中，有 %,d 条", all, drifted), 1);
        add(Kind.SHEET, "/commitments.xlsx", "", 0); // the whole city's about once a minute, mostly one plan's as its page offers it
        for (UUID plan : some("select distinct plan from plan_plan order by plan", 12)) {
            add(Kind.SHEET, "/commitments.xlsx?plan=" + plan, "", 0);
        }
    }

    private void commitments() {
        listed("", count(jdbc.sql(STANDING)));
        listed("nature=UNSAID", count(jdbc.sql(STANDING + " and nature = 'UNSAID'")));
        listed("kind=TASK", count(jdbc.sql(STANDING + " and 'TASK' = any(kinds)")));
        listed("kind=NUMBER&per=no", count(jdbc.sql(STANDING + " and 'NUMBER' = any(kinds) and not per_unit")));
        listed("revision=LOWERED", count(jdbc.sql(STANDING + " and revision = 'LOWERED'")));
        for (int year : jdbc.sql("select distinct year from plan_plan").query(Integer.class).list()) {
            listed("year=" + year, count(jdbc.sql(STANDING + " and plan in (select plan from plan_plan where year = :year)").param("year", year)));
        }
        for (UUID lead : some("select lead from commitment_current where lead is not null group by lead order by lead", 10)) {
            listed("lead=" + lead, count(jdbc.sql(STANDING + " and lead = :lead").param("lead", lead)));
        }
        for (UUID plan : some("select distinct plan from plan_plan order by plan", 20)) {
            listed("plan=" + plan, count(jdbc.sql(STANDING + " and plan = :plan").param("plan", plan)));
        }
        for (String word : WORDS) {
            listed("q=" + encoded(word), count(holding(STANDING, word)));
        }
    }

    /** The first, the second, one in the middle and the last page. */
    private void listed(String query, int total) {
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        for (int page : List.of(1, Math.min(2, pages), (pages + 1) / 2, pages)) {
            int rows = Math.clamp(total - (page - 1L) * PAGE, 0, PAGE);
            add(Kind.COMMITMENTS, "/commitments?" + query + (query.isEmpty() ? "" : "&") + "page=" + page, rows == 0 ? "<p class=\"empty\">" : "<td><a href=\"/commitments/", Math.max(1, rows));
        }
    }

    private void words() {
        for (String word : WORDS) {
            int promised = count(holding(STANDING, word));
            int said = count(holding("select count(*) from plan_search where true", word));
            add(Kind.SEARCH, "/search?q=" + encoded(word), said == 0 ? "<p class=\"empty\">" : String.format(Locale.ROOT, "计划原文（%,d）", said), 1);
            if (promised > 0) {
                add(Kind.SEARCH, "/search?q=" + encoded(word), String.format(Locale.ROOT, "承诺（%,d）", promised), 1);
            }
            add(Kind.SEARCH, "/search/sentences?q=" + encoded(word), said == 0 ? "<p class=\"empty\">" : "/sentences/", said == 0 ? 1 : Math.min(said, PAGE));
        }
    }

    private void single() {
        for (UUID plan : some("select distinct plan from plan_plan order by plan", 1_000)) {
            add(Kind.BOARD, "/plans/" + plan, "id=\"progress\"", 1);
        }
        for (UUID commitment : some("select commitment from commitment_current order by commitment", 2_000)) {
            add(Kind.COMMITMENT, "/commitments/" + commitment, "<blockquote class=\"heir\">", 0);
        }
    }

    private void add(Kind kind, String path, String holds, int times) {
        questions.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Question(kind, path, holds, times));
    }

    private StatementSpec holding(String counted, String word) {
        return jdbc.sql(counted + " and not exists (select from unnest(:terms::text[]) term where position(term in folded) = 0)").param("terms", word.split(" "));
    }

    private List<UUID> some(String ids, int most) {
        return jdbc.sql(ids + " limit " + most).query(UUID.class).list();
    }

    private static int count(StatementSpec counted) {
        return counted.query(Integer.class).single();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
