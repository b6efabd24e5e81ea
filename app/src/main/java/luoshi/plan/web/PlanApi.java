package luoshi.plan.web;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import luoshi.page.ApiProblem;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Plans for programs; docs/api.md tells what is sent and answered. */
@RestController
class PlanApi {

    private final HandingIn handingIn;
    private final Plans plans;
    private final Door door;
    private final Reads reads;

    PlanApi(HandingIn handingIn, Plans plans, Door door, Reads reads) {
        this.handingIn = handingIn;
        this.plans = plans;
        this.door = door;
        this.reads = reads;
    }

    /**
     * What is told of a plan that has been taken.
     *
     * @param id the plan
     * @param title as it was typed, or read from the document
     * @param url its page
     */
    public record Taken(UUID id, String title, String url) {}

    /**
     * What is told of a plan.
     *
     * @param id the plan
     * @param title as written on it
     * @param year whose work it plans
     * @param unit full name of the unit that owns it
     * @param unitId the unit that owns it
     * @param stage how far its newest text has come
     * @param url its page
     */
    public record Told(UUID id, String title, int year, String unit, UUID unitId, Stage stage, String url) {}

    @PostMapping("/api/plans")
    @Asks("plans.edit")
    ResponseEntity<?> receive(@ModelAttribute PlanForm form, @RequestParam(required = false) MultipartFile file, SignedIn who) throws IOException {
        try {
            Plan plan = handingIn.receive(who, form, file);
            return ResponseEntity.created(URI.create("/api" + page(plan))).contentType(MediaType.APPLICATION_JSON).body(new Taken(plan.id(), plan.title(), page(plan)));
        } catch (NotTakenException not) {
            return refused(not);
        }
    }

    private static ResponseEntity<ApiProblem> refused(NotTakenException not) {
        Refusal refusal = not.refusal();
        String code = refusal.key().replaceFirst("^refusal\\.", "");
        ApiProblem problem = ApiProblem.of(code, refusal.key(), refusal.values()).seeing(not.held() == null ? null : page(not.held()));
        return problem.answer(code.equals("plans.held") ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private static String page(Plan plan) {
        return "/plans/" + plan.id();
    }

    @GetMapping("/api/plans/{id}")
    @Asks("plans.read")
    ResponseEntity<Told> one(@PathVariable UUID id, SignedIn who) {
        Plan plan = plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "plans.read", plan.unit());
        reads.write(who, "plans.read", plan.unit(), "/api/plans/" + id);
        Stage stage = plans.editions(id).getFirst().stage();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(new Told(id, plan.title(), plan.year(), handingIn.today().name(plan.unit()), plan.unit(), stage, page(plan)));
    }
}
