package luoshi.flood.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.flood.plan.Commanders;
import luoshi.flood.plan.Commanders.Commander;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.plan.FloodPlans;
import luoshi.flood.response.Response.Phase;
import luoshi.flood.response.Step.Deliberation;
import luoshi.flood.response.Step.Kind;
import luoshi.flood.response.Step.Order;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door of responses: nothing comes into force but by the signature of who holds the post that the level needs. */
@Component
public class Responses {

    private final ResponseStore store;
    private final Situation situation;
    private final FloodPlans plans;
    private final Commanders commanders;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Responses(ResponseStore store, Situation situation, FloodPlans plans, Commanders commanders, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.situation = situation;
        this.plans = plans;
        this.commanders = commanders;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** That an order of a response was signed, told within the act. */
    public record Signed(UUID response) {}

    /** All of them, those that began last first. */
    public List<Response> list() {
        return store.list(null);
    }

    /** The response of this id. */
    public Optional<Response> find(UUID id) {
        return store.list(id).stream().findFirst();
    }

    /** The plan by which a response is made. */
    public FloodPlan plan(Response response) {
        return plans.get(response.plan());
    }

    /** The post that signs a move to a level: that of the level which it leaves where the response comes down or ends. */
    public FloodPlan.CommandPost signer(Response response, Step step) {
        FloodPlan plan = plan(response);
        int level = step.move() == Move.LOWER ? response.level() : step.level();
        return plan.post(plan.level(level == 0 ? step.level() : level).post()).orElseThrow();
    }

    /** Proposes that a real response begin. Without a condition that is met, only with a ground. */
    public UUID propose(SignedIn who, int level, String ground) {
        FloodPlan plan = situation.plan().orElseThrow(() -> new Refusal("flood.no-plan"));
        return journal.act(who.actor(), () -> {
            store.alone();
            list().stream().filter(one -> !one.isDrill() && one.isOpen()).findFirst().ifPresent(open -> {
                throw new Refusal("flood.already", open.name());
            });
            int year = CityClock.today(clock).getYear();
            long number = 1 + list().stream().filter(one -> !one.isDrill() && CityClock.dayOf(one.begun()).getYear() == year).count();
            return begin(who, Reality.REAL, year + "年第" + number + "次防汛应急响应", plan, "", proposed(Move.START, level, ground, situation.proposal()));
        });
    }

    /** Begins a drill by its script, which must meet a condition at once. */
    public UUID drill(SignedIn who, String name, String script) {
        FloodPlan plan = situation.plan().orElseThrow(() -> new Refusal("flood.no-plan"));
        if (name.isBlank()) {
            throw new Refusal("flood.drill.name");
        }
        Refusal.whereLonger(name, 60);
        Instant now = clock.instant();
        Proposal first = Situation.drill(plan, script, now, now).orElseThrow(() -> new Refusal("flood.script.calm"));
        return journal.act(who.actor(), () -> begin(who, Reality.DRILL, "【演练】" + name.strip(), plan, script.strip(), proposed(Move.START, first.level(), "", Optional.of(first))));
    }

    private UUID begin(SignedIn who, Reality reality, String name, FloodPlan plan, String script, Step first) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        store.begin(new Response(id, reality, name, plan.hash(), script, now, List.of()));
        store.add(id, 1, first, who.person().id(), now);
        return id;
    }

    /** Conditions bear a start or a rise out where they call for at least this level. */
    private static Step proposed(Move move, int level, String ground, Optional<Proposal> called) {
        if (level < 1 || level > 4) {
            throw new Refusal("form.choice", String.valueOf(level));
        }
        Refusal.whereLonger(ground, 500);
        Optional<Proposal> bearing = called.filter(one -> (move == Move.START || move == Move.RAISE) && one.level() <= level);
        if (bearing.isEmpty() && ground.isBlank()) {
            throw new Refusal("flood.ground");
        }
        String borne = bearing.map(one -> one.grounds().stream().flatMap(each -> each.borne().stream()).distinct().collect(Collectors.joining("；"))).orElse("");
        String said = borne + (borne.isEmpty() || ground.isBlank() ? "" : "；") + ground.strip();
        return Step.proposed(move, level, said, bearing.map(Proposal::since).orElse(null));
    }

    /** Proposes that a response in force go up, down or to its end. */
    public void propose(SignedIn who, UUID id, int seen, Move move, int level, String ground) {
        add(who, id, seen, response -> {
            int meant = move == Move.END ? response.level() : level;
            if (response.phase() != Phase.IN_FORCE || !move.leads(response.level(), meant)) {
                throw new Refusal("flood.move", response.name());
            }
            return proposed(move, meant, ground, situation.proposal(response));
        });
    }

    /** Records a deliberation 会商, which may come to another level than was proposed. */
    public void deliberate(SignedIn who, UUID id, int seen, Deliberation held) {
        if (held.party().isBlank() || held.advice().isBlank()) {
            throw new Refusal("flood.deliberation");
        }
        if (held.held().isAfter(clock.instant())) {
            throw new Refusal("flood.to-come");
        }
        Refusal.whereLonger(held.party(), 500);
        Refusal.whereLonger(held.minutes(), 4_000);
        Refusal.whereLonger(held.advice(), 1_000);
        add(who, id, seen, response -> {
            Move move = response.last().move();
            if (!response.isMoving() || held.level() < 1 || held.level() > 4 || !move.leads(response.level(), held.level())) {
                throw new Refusal("flood.move", response.name());
            }
            return Step.deliberated(move, held.level(), held);
        });
    }

    /** Records the order as it is to be signed; it may be drafted again until it is. */
    public void draft(SignedIn who, UUID id, int seen, Order order) {
        if (order.reference().isBlank() || order.title().isBlank() || order.body().isBlank()) {
            throw new Refusal("flood.order.text");
        }
        Refusal.whereLonger(order.reference(), 40);
        Refusal.whereLonger(order.title(), 100);
        Refusal.whereLonger(order.body(), 8_000);
        add(who, id, seen, response -> {
            if (response.phase() != Phase.DELIBERATED && response.phase() != Phase.DRAFTED) {
                throw new Refusal("flood.deliberate-first", response.name());
            }
            if (response.isDrill() && !(order.title().contains("演练") && order.body().contains("演练") && order.reference().contains("演"))) {
                throw new Refusal("flood.order.drill");
            }
            boolean taken = list().stream().flatMap(one -> one.signed().stream()).anyMatch(one -> one.reference().equals(order.reference().strip()));
            if (taken) {
                throw new Refusal("flood.order.taken", order.reference());
            }
            return Step.drafted(response.last(), new Order(order.reference().strip(), order.title().strip(), order.body().strip()));
        });
    }

    /** 签发, by who holds the post that the level needs and did not draft it. */
    public void sign(SignedIn who, UUID id, int seen) {
        add(who, id, seen, response -> {
            Step draft = response.last();
            if (draft.kind() != Kind.DRAFTED) {
                throw new Refusal("flood.draft-first", response.name());
            }
            FloodPlan.CommandPost post = signer(response, draft);
            LocalDate today = CityClock.today(clock);
            List<Commander> holders = commanders.holding(post.key(), today);
            if (holders.stream().noneMatch(holder -> holder.person().equals(who.person().id()))) {
                String names = holders.stream().map(Commander::name).collect(Collectors.joining("、"));
                throw new Refusal("flood.signer", FloodPlan.roman(draft.level()), post.name(), names.isEmpty() ? "—" : names);
            }
            if (draft.person().equals(who.person().id())) {
                throw new Refusal("flood.drafter", draft.by());
            }
            return Step.signed(draft, post.key());
        });
    }

    /** Records that a proposal leads to nothing, and why. */
    public void drop(SignedIn who, UUID id, int seen, String why) {
        if (why.isBlank()) {
            throw new Refusal("flood.ground");
        }
        Refusal.whereLonger(why, 500);
        add(who, id, seen, response -> {
            if (!response.isMoving()) {
                throw new Refusal("flood.move", response.name());
            }
            return Step.dropped(response.last(), why.strip());
        });
    }

    /** One step by somebody who has seen the one before; who comes second is refused. */
    private void add(SignedIn who, UUID id, int seen, Function<Response, Step> next) {
        journal.act(who.actor(), () -> {
            store.alone();
            Response response = find(id).orElseThrow(() -> new Refusal("flood.none"));
            if (response.last().number() != seen) {
                throw new Refusal(Refusal.STALE, String.valueOf(response.last().number()));
            }
            Step step = next.apply(response);
            store.add(id, seen + 1, step, who.person().id(), clock.instant());
            if (step.kind() == Kind.SIGNED) {
                events.publishEvent(new Signed(id));
            }
        });
    }
}
