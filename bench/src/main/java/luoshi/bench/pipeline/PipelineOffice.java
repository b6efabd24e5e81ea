package luoshi.bench.pipeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import luoshi.bench.load.Question;
import luoshi.bench.load.Question.Aim;
import luoshi.bench.load.Question.Kind;

/** What an office asks of registers: boards, rates by periods, lists, whole or of a county, a period, a lamp. */
final class PipelineOffice {

    private static final Aim PAGES = new Aim("台账各页", 100);
    private static final String BOARD = "/pipelines/projects";

    private final Random random;
    private final Map<Kind, Integer> shares = new LinkedHashMap<>();
    private final Map<Kind, List<Question>> questions = new HashMap<>();

    PipelineOffice(Random random) {
        this.random = random;
        List<String> counties = Histories.COUNTIES.stream().map(county -> "f.county=" + encoded(county)).toList();
        List<String> periods = Histories.periods().stream().map(period -> "period=" + encoded(period)).toList();
        add("总览", 14, List.of(BOARD));
        add("总览，按县、按期", 16, paths(BOARD, counties, periods));
        add("另一本台账的总览", 4, List.of("/pipelines/hazards"));
        add("一个率（按期、按月、按单位）", 16, paths(BOARD + "/measures/start_rate", counties, periods));
        add("投资完成率", 6, List.of(BOARD + "/measures/invest_rate", BOARD + "/measures/invest_rate?" + counties.getFirst()));
        add("清单", 14, List.of(BOARD + "/items", BOARD + "/items?page=7", BOARD + "/items?page=900"));
        add("清单，按县、按期、按灯", 16, paths(BOARD + "/items", counties, List.of(periods.get(2), "set=lamp:RED", "set=stalled", "set=" + encoded("part:start_rate"), "set=at:started&" + periods.get(3))));
        add("搜索", 6, List.of(BOARD + "/items?q=" + encoded("第12345号"), BOARD + "/items?q=" + encoded("新能源第777")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> paths(String path, List<String> some, List<String> others) {
        List<String> paths = new ArrayList<>(List.of(path));
        some.forEach(one -> paths.add(path + "?" + one));
        others.forEach(one -> paths.add(path + "?" + one));
        return paths;
    }

    private void add(String label, int share, List<String> paths) {
        Kind kind = new Kind(label, PAGES);
        shares.put(kind, share);
        questions.put(kind, paths.stream().map(path -> new Question(kind, path, "</html>", 0)).toList());
    }

    /** The sorts of pages that are asked for. */
    Collection<Kind> kinds() {
        return shares.keySet();
    }

    /** What somebody asks for next. */
    Question next(int place) {
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
}
