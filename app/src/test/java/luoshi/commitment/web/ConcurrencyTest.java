package luoshi.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.commitment.Boards;
import luoshi.commitment.CommitmentVersion;
import luoshi.journal.AsOf;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.plan.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight people decide about the same thirty promises at once, while newer editions come in. */
class ConcurrencyTest {

    private static final int PROMISES = 30;
    private static final int STEPS = 10;
    private static final int EDITIONS = 3;
    /** With the clerk nobody is signed in more than three times, which is as often as one may be. */
    private static final List<String> PEOPLE = List.of("duchashi", "shuili", "shuili-lly", "duchashi", "shuili", "shuili-lly", "shuili", "shuili-lly");
    private static final Pattern TOLD = Pattern.compile("已确认 \\d+ 条|已记为不是承诺：\\d+ 条|已撤销 \\d+ 项|已更正|此前已由|没有要办的|role=\"alert\"|class=\"refusal");

    private static final String EDITION = "name=\"edition\" value=\"([^\"]+)\"";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
    private final Queue<String> untold = new ConcurrentLinkedQueue<>();
    private String plan;

    @Test
    void every_promise_ends_with_at_most_one_commitment_and_everybody_was_told() throws Exception {
        Visit clerk = luoshi.visitAs("duchashi");
        clerk.get("/plans/new");
        plan = clerk.upload("/plans/new", "file", "a.txt", text(0), "title", "众人之计划", "year", "2022", "unit", office(), "stage", "DRAFT").path();

        List<Callable<Object>> work = new ArrayList<>(IntStream.range(0, PEOPLE.size()).mapToObj(i -> Executors.callable(() -> decide(luoshi.visitAs(PEOPLE.get(i)), new Random(i)))).toList());
        work.add(Executors.callable(() -> handIn(clerk)));
        try (ExecutorService people = Executors.newFixedThreadPool(work.size())) {
            for (Future<Object> done : people.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(untold).isEmpty();
        assertThat(outcomes).containsKeys("已确认", "已撤销", "此前已由");
        holds();
    }

    /** One person: looks at the board now and then, so that what is decided about may have changed since. */
    private void decide(Visit visit, Random random) {
        Visit.Page board = board(visit);
        String act = "";
        for (int step = 0; step < STEPS; step++) {
            board = step % 3 == 0 ? board(visit) : board;
            List<String> items = found(board.text(), "data-items=\"([^\"]+)\"");
            String edition = found(board.text(), EDITION).getFirst();
            String one = items.get(random.nextInt(items.size()));
            int what = random.nextInt(8);
            Visit.Page answer = switch (what) {
                case 0 -> visit.part(plan + "/decide", "do", "reject", "edition", edition, "items", one, "reason", "与另一条重复");
                case 1, 2 -> visit.post(plan + "/undo", "act", act);
                case 3 -> correct(visit, found(board.text(), "<a href=\"(/commitments/[0-9a-f-]{36})\">"), random);
                case 4 -> visit.part(plan + "/decide", "do", "split", "edition", edition, "items", one, "items", items.get(random.nextInt(items.size())));
                default -> visit.part(plan + "/decide", "do", "confirm", "edition", edition, "items", one);
            };
            told(what, answer);
            act = found(answer == null ? "" : answer.text(), "name=\"act\" value=\"([^\"]+)\"").stream().findFirst().orElse(act);
        }
    }

    /** The board with its buttons: it has none where a newer edition came in while the page was made. */
    private Visit.Page board(Visit visit) {
        return Stream.generate(() -> visit.get(plan)).limit(EDITIONS + 1).filter(page -> !found(page.text(), EDITION).isEmpty()).findFirst().orElseThrow();
    }

    private Visit.Page correct(Visit visit, List<String> commitments, Random random) {
        if (commitments.isEmpty()) {
            return null;
        }
        String page = commitments.get(random.nextInt(commitments.size())) + "/correct";
        return visit.post(page, Clerk.fields(visit.get(page), "scope", "范围" + random.nextInt(1_000)));
    }

    private void told(int what, Visit.Page answer) {
        if (answer == null) {
            return;
        }
        TOLD.matcher(answer.text()).results().forEach(one -> outcomes.merge(one.group().replaceAll(" ?\\d.*|：.*", ""), 1, Integer::sum));
        if (answer.status() >= 500 || !TOLD.matcher(answer.text()).find()) {
            untold.add(what + ": " + answer.status() + " " + answer.path() + " " + answer.text());
        }
    }

    private void handIn(Visit clerk) {
        for (int edition = 1; edition <= EDITIONS; edition++) {
            clerk.get(plan);
            clerk.get(plan + "/editions/new");
            Visit.Page taken = clerk.upload(plan + "/editions/new", "file", "b" + edition + ".txt", text(edition), "stage", "ISSUED");
            if (!taken.path().endsWith("/compare")) {
                untold.add(taken.status() + " " + taken.path() + " " + taken.text());
            }
        }
    }

    /** In every edition two of the promises say another number, and a sentence stands before them. */
    private static byte[] text(int edition) {
        StringBuilder text = new StringBuilder("示例市2022年工作安排\n一、主要目标\n");
        for (int i = 0; i < PROMISES; i++) {
            String name = String.valueOf((char) ('甲' + i * 7));
            text.append(i == edition * 5 ? "要把好的作风带到基层去。\n" : "").append("今年，新增").append(name).append("类规上企业").append(i / 2 == edition ? 900 + i : 400 + i)
                    .append(i % 10 == 3 ? "家、" + name + "类高新技术企业" + (50 + i) : "").append("家。\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void holds() {
        UUID id = UUID.fromString(plan.substring("/plans/".length()));
        List<CommitmentVersion> standing = luoshi.part(Boards.class).seen(luoshi.part(Plans.class).editions(id).getFirst()).board().commitments();
        assertThat(luoshi.part(Plans.class).editions(id)).hasSize(EDITIONS + 1);
        assertThat(standing).isNotEmpty();
        for (CommitmentVersion one : standing) {
            assertThat(standing).filteredOn(other -> other != one && other.state().targets().stream()
                    .anyMatch(target -> one.state().targets().stream().anyMatch(mine -> mine.span().overlaps(target.span())))).as("what stands on the words of %s", one).isEmpty();
        }
        assertNone("two commitments of one number", "select number from commitment_commitment group by plan, number having count(distinct commitment) > 1");
        assertNone("targets of nothing, or of another commitment", """
                select target.id from commitment_target target left join commitment_commitment version on version.id = target.version and version.commitment = target.commitment
                where version.id is null""");
        assertNone("versions whose targets are not counted from 0", """
                select version.id from commitment_commitment version left join commitment_target target on target.version = version.id
                group by version.id having count(target.id) = 0 or count(distinct place) <> count(*) or max(place) <> count(*) - 1""");
        assertNone("the list is not what the facts say", "(table commitment_current except select * from commitment_latest(null)) union all (select * from commitment_latest(null) except table commitment_current)");
        assertNone("the search is not what the newest edition says", """
                with newest as (select distinct on (plan) id, plan, text from plan_edition order by plan, leaf desc),
                said as (select newest.plan, (sentence ->> 0)::int as number, newest.id as edition,
                        regexp_replace(substr(newest.text, (sentence ->> 1)::int + 1, (sentence ->> 2)::int - (sentence ->> 1)::int), '^\\s+|\\s+$', '', 'g') as text
                    from newest join plan_sentences on edition = newest.id, jsonb_array_elements(sentences) sentence)
                (select plan, number, edition, text from plan_search except select * from said where text <> '')
                union all (select * from said where text <> '' except select plan, number, edition, text from plan_search)""");
    }

    private static void assertNone(String what, String sql) {
        assertThat(luoshi.part(JdbcClient.class).sql(sql).query().listOfRows()).as(what).isEmpty();
    }

    private static String office() {
        return luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(unit -> unit.name().equals("市水利局")).map(Unit::id).findFirst().orElseThrow().toString();
    }

    private static List<String> found(String text, String pattern) {
        return Stream.of(text).flatMap(one -> Pattern.compile(pattern).matcher(one).results()).map(found -> found.group(1)).toList();
    }
}
