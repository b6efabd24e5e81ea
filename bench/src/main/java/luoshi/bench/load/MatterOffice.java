package luoshi.bench.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.Question.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people who supervise matters or owe them ask for: whoever sees only their own unit's, asks for those. */
final class MatterOffice {

    private static final Map<Kind, Integer> SHARES = shares();
    private static final List<String> WORDS = List.of("新建", "老旧小区", "农村公路", "专精特新", "装备制造", "便民市场", "光伏玻璃", "氢能", "碳纤维", "沁北 绿地", "核聚变");
    private static final List<String> FILTERS = List.of("", "lamp=RED", "lamp=SUPERVISE", "lamp=YELLOW", "lamp=GREY", "lamp=GREEN", "waits=ISSUER", "waits=HEAD", "waits=CHECKER", "phase=STRUCK_OFF", "phase=all",
            "source=MEETING", "kind=MAJOR", "page=2", "page=40", "phase=all&page=200");

    private final JdbcClient jdbc;
    private final Random random;
    private Map<Kind, Integer> shares = SHARES;
    private final Map<Kind, List<Question>> all = new HashMap<>();
    /** By a unit that somebody belongs to who sees no others. */
    private final Map<UUID, Map<Kind, List<Question>>> own = new HashMap<>();
    private final List<UUID> seen = new ArrayList<>();

    /** @param names with which people sign in, in the order of their sessions */
    MatterOffice(MeasuredServer server, List<String> names, Random random) {
        this.jdbc = server.part(JdbcClient.class);
        this.random = random;
        for (String name : names) {
            UUID unit = jdbc.sql("""
                            select post.unit from people_post post join people_person person using (person)
                            where person.sign_in_name = :name and post.role = any('{HEAD,CONTACT}') limit 1""").param("name", name).query(UUID.class).optional().orElse(null);
            seen.add(unit);
            if (unit != null) {
                own.computeIfAbsent(unit, this::ask);
            }
        }
        all.putAll(ask(null));
    }

    private static Map<Kind, Integer> shares() {
        Map<Kind, Integer> shares = new LinkedHashMap<>();
        shares.put(Kind.DESK, 22);
        shares.put(Kind.MATTERS, 28);
        shares.put(Kind.MATTER_SEARCH, 10);
        shares.put(Kind.MATTER, 30);
        shares.put(Kind.UNIT, 7);
        shares.put(Kind.CALENDAR, 3);
        return shares;
    }

    /** The sorts of pages that are asked for. */
    Collection<Kind> kinds() {
        return shares.keySet();
    }

    /** Leaves out the sorts of pages that a session with sight of everything is not given yet; answers which those are. */
    List<Kind> leaveOut(Session session) throws IOException, InterruptedException {
        Map<Kind, Integer> there = new LinkedHashMap<>();
        for (Map.Entry<Kind, Integer> share : SHARES.entrySet()) {
            if (session.get(all.get(share.getKey()).getFirst().path(), -1).status() == 200) {
                there.put(share.getKey(), share.getValue());
            }
        }
        shares = there;
        return SHARES.keySet().stream().filter(kind -> !there.containsKey(kind)).toList();
    }

    /** What somebody asks for next. */
    Question next(int place) {
        Map<Kind, List<Question>> questions = seen.get(place) == null ? all : own.get(seen.get(place));
        int drawn = random.nextInt(shares.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Kind, Integer> share : shares.entrySet()) {
            drawn -= share.getValue();
            if (drawn < 0) {
                List<Question> those = questions.get(share.getKey());
                return those.get(random.nextInt(those.size()));
            }
        }
        throw new IllegalStateException("something is drawn");
    }

    /** @param unit null for somebody who sees everything */
    private Map<Kind, List<Question>> ask(UUID unit) {
        Map<Kind, List<Question>> questions = new HashMap<>();
        SHARES.keySet().forEach(kind -> questions.put(kind, new ArrayList<>()));
        add(questions, Kind.DESK, "/", "</html>");
        for (String filter : FILTERS) {
            add(questions, Kind.MATTERS, "/matters?" + filter, "</html>");
        }
        for (String word : WORDS) {
            add(questions, Kind.MATTER_SEARCH, "/matters?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8), "</html>");
            add(questions, Kind.MATTER_SEARCH, "/matters?phase=all&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8), "</html>");
        }
        record One(UUID matter, String title) {}
        jdbc.sql("""
                        select matter, title from matter_current
                        where cast(:unit as uuid) is null or matter in (select matter from matter_part where unit = :unit)
                        order by md5(matter::text) limit :most""")
                .param("unit", unit).param("most", unit == null ? 3_000 : 300).query(One.class).list()
                .forEach(one -> add(questions, Kind.MATTER, "/matters/" + one.matter(), one.title()));
        List<UUID> units = unit != null ? List.of(unit) : jdbc.sql("select distinct unit from matter_part order by unit").query(UUID.class).list();
        units.forEach(one -> add(questions, Kind.UNIT, "/matters/units/" + one, "</html>"));
        if (unit == null) {
            units.stream().limit(40).forEach(one -> add(questions, Kind.MATTERS, "/matters?unit=" + one, "</html>"));
            jdbc.sql("select distinct leader from matter_current where leader is not null").query(UUID.class).list()
                    .forEach(leader -> add(questions, Kind.MATTERS, "/matters?leader=" + leader, "</html>"));
        }
        add(questions, Kind.CALENDAR, "/matters/calendar", "</html>");
        return questions;
    }

    private static void add(Map<Kind, List<Question>> questions, Kind kind, String path, String holds) {
        questions.get(kind).add(new Question(kind, path, holds, 0));
    }
}
