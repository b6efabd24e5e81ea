package luoshi.bench.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import luoshi.bench.load.Question;
import luoshi.bench.load.Question.Aim;
import luoshi.bench.load.Question.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people ask for who want to know how the city stands: today, and on past days, as known then and as known now. */
final class BoardOffice {

    private static final Aim NOW = new Aim("驾驶舱和指标各页", 50);
    private static final Aim PAST = new Aim("过去的一天", 150);
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 31));
    private static final int SOME = 400;

    private final JdbcClient jdbc;
    private final Random random;
    private final List<UUID> seen = new ArrayList<>();
    private final Map<Kind, Integer> shares = new LinkedHashMap<>();
    private final Map<Kind, List<Question>> questions = new HashMap<>();
    /** By a unit that somebody belongs to who sees no others' figures. */
    private final Map<UUID, Map<Kind, List<Question>>> own = new HashMap<>();

    /** @param names with which people sign in, in the order of their sessions */
    BoardOffice(JdbcClient jdbc, List<String> names, Random random) {
        this.jdbc = jdbc;
        this.random = random;
        Kind figure = new Kind("一条数据", NOW);
        Kind sheet = new Kind("单位的数据表", NOW);
        dated("驾驶舱", 16, List.of("/cockpit"));
        dated("目标进度", 8, List.of("/targets", "/targets?light=RED", "/targets?page=3"));
        dated("一个目标", 12, paths("/targets/", "select distinct target from commitment_target"));
        dated("指标", 8, List.of("/indicators", "/indicators?page=2", "/indicators?q=%E5%B8%82"));
        dated("一个指标", 12, paths("/indicators/", "select distinct indicator from indicator_indicator"));
        dated("得分", 6, List.of("/scores"));
        shares.put(figure, 10);
        shares.put(sheet, 8);
        add(questions, figure, paths("/figures/", "select id from indicator_figure tablesample system (0.2)"));
        add(questions, sheet, paths("/figures?unit=", "select distinct unit from indicator_figure where valid_to = '2026-10-31'"));
        for (String name : names) {
            UUID unit = jdbc.sql("""
                            select post.unit from people_post post join people_person person using (person)
                            where person.sign_in_name = :name and post.role = any('{HEAD,CONTACT}') limit 1""").param("name", name).query(UUID.class).optional().orElse(null);
            seen.add(unit);
            if (unit != null) {
                Map<Kind, List<Question>> theirs = own.computeIfAbsent(unit, _ -> new HashMap<>());
                add(theirs, figure, paths("/figures/", "select id from indicator_figure where valid_to > '2026-06-01' and unit = '" + unit + "'"));
                add(theirs, sheet, List.of("/figures?unit=" + unit));
            }
        }
    }

    private void dated(String label, int share, List<String> paths) {
        Kind now = new Kind(label, NOW);
        Kind then = new Kind(label + "，当时所知", PAST);
        Kind since = new Kind(label + "，现在所知", PAST);
        shares.put(now, share);
        shares.put(then, share / 4);
        shares.put(since, share / 4);
        add(questions, now, paths);
        for (LocalDate day : DAYS) {
            add(questions, then, paths.stream().map(path -> path + (path.contains("?") ? "&" : "?") + "day=" + day + "&known=then").toList());
            add(questions, since, paths.stream().map(path -> path + (path.contains("?") ? "&" : "?") + "day=" + day).toList());
        }
    }

    private List<String> paths(String before, String ids) {
        return jdbc.sql("select id from (" + ids + ") one (id) order by md5(id::text) limit " + SOME).query(UUID.class).list().stream().map(id -> before + id).toList();
    }

    private static void add(Map<Kind, List<Question>> questions, Kind kind, List<String> paths) {
        paths.forEach(path -> questions.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Question(kind, path, "</html>", 0)));
    }

    /** The sorts of pages that are asked for. */
    Collection<Kind> kinds() {
        return shares.keySet();
    }

    /** One address of each sort, as somebody sees them who sees all. */
    Map<Kind, Question> samples() {
        Map<Kind, Question> samples = new LinkedHashMap<>();
        shares.keySet().forEach(kind -> samples.put(kind, questions.get(kind).getFirst()));
        return samples;
    }

    /** What somebody asks for next. */
    Question next(int place) {
        int drawn = random.nextInt(shares.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Kind, Integer> share : shares.entrySet()) {
            drawn -= share.getValue();
            if (drawn < 0) {
                Map<Kind, List<Question>> theirs = own.getOrDefault(seen.get(place), questions);
                List<Question> those = theirs.getOrDefault(share.getKey(), questions.get(share.getKey()));
                return those.get(random.nextInt(those.size()));
            }
        }
        throw new IllegalStateException("something is drawn");
    }
}
