package luoshi.matter.handout;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.kernel.SearchText;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterList;
import luoshi.matter.Matters;
import luoshi.page.Note;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing out the commitments of a plan: those that nobody has handed out yet, or those that were chosen. */
@Controller
class HandOutPages {

    /** Rows on the page; what is over comes when these are handed out. */
    private static final int MOST = 500;

    private final HandOut handOut;
    private final Registers registers;
    private final Commitments commitments;
    private final CommitmentList list;
    private final MatterList matters;
    private final Plans plans;
    private final Gate gate;

    HandOutPages(HandOut handOut, Registers registers, Commitments commitments, CommitmentList list, MatterList matters, Plans plans, Gate gate) {
        this.handOut = handOut;
        this.registers = registers;
        this.commitments = commitments;
        this.list = list;
        this.matters = matters;
        this.plans = plans;
        this.gate = gate;
    }

    /**
     * What is to be handed out.
     *
     * @param plan of which plan
     * @param promises those that are shown
     * @param left how many more there are
     * @param served how many matters serve those that are shown already
     */
    public record Choice(Plan plan, List<Commitment> promises, int left, int served) {}

    @GetMapping("/matters/hand-out")
    @Asks("matters.issue")
    String page(@RequestParam MultiValueMap<String, String> asked, SignedIn who, Model model) {
        Typed typed = new Typed(asked);
        Optional<Choice> choice = choice(typed, who);
        if (choice.isEmpty()) {
            model.addAttribute("plans", plans.list(gate.scope(who)));
            return "matter/handout/plans";
        }
        return shown(choice.get(), table(choice.get(), typed.only("plan", "commitment"), who), model);
    }

    @PostMapping("/matters/hand-out")
    @Asks("matters.issue")
    String handOut(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Typed typed = new Typed(sent);
        Choice choice = choice(typed, who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Table table = table(choice, typed, who);
        try {
            if (typed.all("commitment").isEmpty() ? gone(table) : choice.served() != typed.number("served")) {
                throw new Refusal("handout.meanwhile");
            }
            String wanted = typed.text("do");
            if (Set.of("preview", "record", "draft").contains(wanted)) {
                table.check();
            }
            if (Set.of("record", "draft").contains(wanted)) {
                Matters.Outcome done = handOut.record(who, table.matters(), wanted);
                next.addFlashAttribute("note", new Note("handout.done", String.valueOf(done.matters().size())).clearing("hand-out-" + choice.plan().id()));
                return "redirect:/matters/acts/" + done.act();
            }
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        if (typed.text("do").equals("preview") && !table.matters().isEmpty()) {
            model.addAttribute("burden", handOut.burden(table.matters()));
        }
        return shown(choice, table, model);
    }

    /** Whether something that was ticked is not there any more. */
    private static boolean gone(Table table) {
        List<String> there = table.rows().stream().map(Row::key).flatMap(key -> List.of(key.split("\\.")[0].split("_")).stream()).toList();
        return Table.ticked(table.typed()).stream().flatMap(key -> List.of(key.split("\\.")[0].split("_")).stream()).anyMatch(number -> !there.contains(number));
    }

    private Optional<Choice> choice(Typed typed, SignedIn who) {
        List<String> named = typed.all("commitment");
        if (!named.isEmpty()) {
            List<Commitment> chosen = named.stream().limit(MOST).flatMap(id -> Optional.ofNullable(Typed.id(id)).flatMap(commitments::find).stream())
                    .filter(version -> version.stands() && !version.pending()).map(CommitmentVersion::state).distinct().toList();
            Plan plan = chosen.stream().map(Commitment::plan).findFirst().flatMap(plans::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            gate.reads(who, plan, "/matters/hand-out");
            List<Commitment> ofPlan = chosen.stream().filter(one -> one.plan().equals(plan.id())).toList();
            return Optional.of(new Choice(plan, ofPlan, 0, matters.serving(ofPlan.stream().map(Commitment::id).toList()).values().stream().mapToInt(Integer::intValue).sum()));
        }
        UUID id = Typed.id(typed.text("plan"));
        if (id == null) {
            return Optional.empty();
        }
        Plan plan = plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        gate.reads(who, plan, "/matters/hand-out");
        return Optional.of(ofPlan(plan));
    }

    private Choice ofPlan(Plan plan) {
        CommitmentList.Filter standing = new CommitmentList.Filter(plan.id(), null, null, null, null, null, CommitmentList.State.STANDING, null, new SearchText(List.of()));
        List<Commitment> all = list.all(new Door.Scope(false, Set.of(plan.unit())), standing).map(CommitmentList.Listed::version).filter(version -> !version.pending())
                .map(CommitmentVersion::state).toList();
        Map<UUID, Integer> served = matters.serving(all.stream().map(Commitment::id).toList());
        List<Commitment> open = new ArrayList<>(all.stream().filter(one -> !served.containsKey(one.id())).toList());
        return new Choice(plan, open.stream().limit(MOST).toList(), Math.max(0, open.size() - MOST), 0);
    }

    private Table table(Choice choice, Typed typed, SignedIn who) {
        List<Proposed> all = choice.promises().stream().map(promise -> Proposed.of(promise.number(), promise, Set.of())).toList();
        return new Table(typed, registers.names(), handOut.outset(), handOut.office(who), all,
                one -> new Matter.Origin(Matter.Source.PLAN, choice.plan().title(), null, one.words(), one.heading()), MatterClass.CONTINUING);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place handOutPlace() {
            return new Place(122, "group.work", "place.hand-out", "/matters/hand-out", "matters.issue");
        }
    }

    private String shown(Choice choice, Table table, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("table", table);
        model.addAttribute("second", handOut.needsSecondPerson());
        return "matter/handout/hand-out";
    }
}
