package luoshi.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.SearchText;
import luoshi.people.Door;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door of the list of commitments over all plans, the newest year first, and within a plan in the order of its text. It reads the
 * projection {@code commitment_current}.
 */
@Component
public class CommitmentList {

    /** What is owed now and was owed on some past days, which is asked for by one page after another. */
    private static final int KEPT = 8;

    private final JdbcClient jdbc;
    private final CommitmentStore store;
    private final Plans plans;
    private final Journal.Kept<Owed, List<Commitment>> kept;

    CommitmentList(JdbcClient jdbc, CommitmentStore store, Plans plans, Journal journal) {
        this.jdbc = jdbc;
        this.store = store;
        this.plans = plans;
        this.kept = journal.keeping(KEPT, "commitment_", "plan_");
    }

    /** What is owed by plans of a year that a scope covers, known among so many entries of the journal, or null for all. */
    private record Owed(Door.Scope scope, int year, Long size) {}

    /** How a commitment stands. */
    public enum State {
        /** 有效：owed, also where a second person must still agree. */
        STANDING,
        /** 待复核：a second person must still agree. */
        PENDING,
        /** 已终止：withdrawn, merged or dropped. */
        ENDED;

        private String condition() {
            return switch (this) {
                case STANDING -> "revision <> all('{WITHDRAWN,MERGED,DROPPED}')";
                case PENDING -> "revision = 'PROPOSED'";
                case ENDED -> "revision = any('{WITHDRAWN,MERGED,DROPPED}')";
            };
        }
    }

    /**
     * What is looked for; null for whatever does not matter.
     *
     * @param plan of one plan
     * @param year of plans of a year
     * @param lead led by a unit
     * @param nature bound so
     * @param kind with a target of a kind
     * @param perUnit whether each unit owes all of it
     * @param state how it stands
     * @param revision what was done to it last
     * @param text words in its title or in the words that make it
     */
    public record Filter(UUID plan, Integer year, UUID lead, Nature nature, TargetKind kind, Boolean perUnit, State state, Revision revision, SearchText text) {

        /** All that is owed. */
        public static final Filter STANDING = new Filter(null, null, null, null, null, null, State.STANDING, null, new SearchText(List.of()));

        /** What is owed by plans of a year. */
        public static Filter standing(int year) {
            return new Filter(null, year, null, null, null, null, State.STANDING, null, new SearchText(List.of()));
        }

        /** What is owed and holds these words. */
        public static Filter of(SearchText text) {
            return new Filter(null, null, null, null, null, null, State.STANDING, null, text);
        }

        private boolean asks(Plan one) {
            return (plan == null || plan.equals(one.id())) && (year == null || year == one.year());
        }

        private String conditions(String within) {
            List<String> conditions = new ArrayList<>(List.of(within));
            Stream.of(lead == null ? "" : "lead = :lead", nature == null ? "" : "nature = :nature", kind == null ? "" : ":kind = any(kinds)",
                            perUnit == null ? "" : "per_unit = :perUnit", state == null ? "" : state.condition(), revision == null ? "" : "revision = :revision",
                            text.isEmpty() ? "" : "pairs @> :pairs::text[] and not exists (select from unnest(:terms::text[]) term where position(term in folded) = 0)")
                    .filter(condition -> !condition.isEmpty()).forEach(conditions::add);
            return String.join(" and ", conditions);
        }

        /** @param some in these plans; null for all that there are */
        private JdbcClient.StatementSpec ask(JdbcClient jdbc, String select, List<UUID> some, String order) {
            return jdbc.sql(select + " from commitment_current where " + conditions(some == null ? "true" : "plan = any(:plans)") + order)
                    .param("plans", some == null ? null : some.toArray(UUID[]::new))
                    .param("lead", lead).param("nature", nature == null ? null : nature.name()).param("kind", kind == null ? null : kind.name())
                    .param("perUnit", perUnit).param("revision", revision == null ? null : revision.name())
                    .param("pairs", text.bigrams().toArray(String[]::new)).param("terms", text.unsure().toArray(String[]::new));
        }
    }

    /** A commitment with the plan that makes it. */
    public record Listed(CommitmentVersion version, Plan plan) {}

    /**
     * Part of what was looked for.
     *
     * @param rows so many of them
     * @param total how many there are
     */
    public record Found(List<Listed> rows, int total) {}

    /** Tells who is in charge of what was promised: whoever hands it out knows. */
    public interface InCharge {
        /** The leaders 分管领导 of each of these commitments; those of which nobody is in charge are left out. */
        Map<UUID, Set<UUID>> leaders(Collection<UUID> commitments);
    }

    /** What is looked for, from a place on, of plans that the scope covers. */
    public Found search(Door.Scope scope, Filter filter, int offset, int limit) {
        Map<Plan, Integer> counts = counts(scope, filter);
        List<Plan> part = new ArrayList<>();
        int skip = offset;
        int held = 0;
        for (Map.Entry<Plan, Integer> count : counts.entrySet()) {
            if (part.isEmpty() && skip >= count.getValue()) {
                skip -= count.getValue();
            } else if (held < skip + limit) {
                part.add(count.getKey());
                held += count.getValue();
            }
        }
        return new Found(part.isEmpty() ? List.of() : rows(part, filter, skip, limit), counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** What is looked for as it is read, plan after plan, so that no more than one plan's are held. */
    public Stream<Listed> all(Door.Scope scope, Filter filter) {
        return counts(scope, filter).entrySet().stream().flatMap(count -> rows(List.of(count.getKey()), filter, 0, count.getValue()).stream());
    }

    /** What is owed by plans of a year, as it was known, in the order of their texts. */
    public List<Commitment> owed(Door.Scope scope, int year, AsOf asOf) {
        return kept.get(new Owed(scope, year, asOf.size()), () -> told(scope, year, asOf));
    }

    private List<Commitment> told(Door.Scope scope, int year, AsOf asOf) {
        List<UUID> asked = plans.list(scope).stream().filter(plan -> plan.year() == year).map(Plan::id).toList();
        Stream<CommitmentVersion> known = asOf.size() == null ? all(scope, Filter.standing(year)).map(Listed::version) : store.known(asked, asOf.size()).stream();
        return known.filter(CommitmentVersion::stands).map(CommitmentVersion::state).toList();
    }

    private Map<Plan, Integer> counts(Door.Scope scope, Filter filter) {
        List<Plan> asked = plans.list(scope).stream().filter(filter::asks).toList();
        Map<UUID, Integer> found = new HashMap<>();
        boolean every = scope.all() && filter.plan() == null && filter.year() == null;
        if (filter.text().isEmpty() || filter.text().searchable()) {
            filter.ask(jdbc, "select plan, count(*)", every ? null : asked.stream().map(Plan::id).toList(), " group by plan").query((row, _) -> found.put(row.getObject(1, UUID.class), row.getInt(2))).list();
        }
        Map<Plan, Integer> counts = new LinkedHashMap<>();
        asked.stream().filter(plan -> found.containsKey(plan.id())).forEach(plan -> counts.put(plan, found.get(plan.id())));
        return counts;
    }

    private List<Listed> rows(List<Plan> part, Filter filter, int offset, int limit) {
        List<UUID> versions = filter.ask(jdbc, "select version", part.stream().map(Plan::id).toList(), " order by array_position(:plans, plan), span_start, number limit :limit offset :offset")
                .param("limit", limit).param("offset", offset).query(UUID.class).list();
        Map<UUID, Plan> byId = part.stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        return store.listed(versions).stream().map(version -> new Listed(version, byId.get(version.state().plan()))).toList();
    }

    /** The year whose promises hold on a day: the newest that is no later and of which something is owed, so that January still looks at the year before. */
    public int year(Door.Scope scope, LocalDate day) {
        return counts(scope, Filter.STANDING).keySet().stream().mapToInt(Plan::year).filter(year -> year <= day.getYear()).max().orElse(day.getYear());
    }

    /** How many commitments of these plans have been confirmed and not withdrawn: the n of which the drift list tells. */
    public int confirmed(List<UUID> some) {
        return jdbc.sql("select count(*) from commitment_current where plan = any(:plans) and revision <> 'WITHDRAWN'").param("plans", some.toArray(UUID[]::new))
                .query(Integer.class).single();
    }

    /** The histories, the oldest row first, of commitments that may hold otherwise than they were first confirmed. */
    public List<List<CommitmentVersion>> changed(List<UUID> some) {
        return store.changed(some);
    }

    /** Makes the projection anew from the facts. */
    void rebuild() {
        jdbc.sql("select 1 from commitment_rebuild()").query(Integer.class).single();
    }
}
