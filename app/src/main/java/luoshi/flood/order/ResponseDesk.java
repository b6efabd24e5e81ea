package luoshi.flood.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.flood.plan.Commanders;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.response.Response;
import luoshi.flood.response.Response.Phase;
import luoshi.flood.response.Responses;
import luoshi.flood.response.Situation;
import luoshi.flood.response.Step;
import luoshi.flood.task.Answers;
import luoshi.flood.task.TaskStanding;
import luoshi.kernel.CityClock;
import luoshi.page.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what the page of a response shows. */
@Component
class ResponseDesk {

    private final Responses responses;
    private final Situation situation;
    private final Answers answers;
    private final Commanders commanders;
    private final Clock clock;

    ResponseDesk(Responses responses, Situation situation, Answers answers, Commanders commanders, Clock clock) {
        this.responses = responses;
        this.situation = situation;
        this.answers = answers;
        this.commanders = commanders;
        this.clock = clock;
    }

    Response open(UUID id) {
        return responses.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ResponseView view(Response response, Shell shell) {
        Instant now = clock.instant();
        FloodPlan plan = responses.plan(response);
        List<TaskStanding> tasks = answers.standings(response);
        FloodPlan.CommandPost post = responses.signer(response, response.last());
        return new ResponseView(response, plan, response.isOpen() ? situation.proposal(response).orElse(null) : null, tasks, Recap.of(response, tasks, now), Timeline.of(response, tasks, shell),
                new ResponseView.Signing(post, commanders.holding(post.key(), CityClock.today(clock))), suggested(response, plan), now);
    }

    private Step.Order suggested(Response response, FloodPlan plan) {
        if (response.phase() == Phase.DRAFTED) {
            return new Step.Order(response.last().reference(), response.last().title(), response.last().said());
        }
        int year = CityClock.today(clock).getYear();
        long signed = responses.list().stream().filter(one -> one.reality() == response.reality()).flatMap(one -> one.signed().stream()).filter(step -> CityClock.dayOf(step.at()).getYear() == year).count();
        return response.phase() == Phase.DELIBERATED ? OrderText.suggested(response, plan, (int) signed + 1, year) : null;
    }

    /** A signed or drafted order as it is printed. */
    OrderDocument.Printed printed(Response response, int number) {
        Step step = response.steps().stream().filter(one -> one.number() == number && !one.title().isEmpty()).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean signed = step.kind() == Step.Kind.SIGNED;
        FloodPlan plan = responses.plan(response);
        String signer = signed ? plan.post(step.post()).map(FloodPlan.CommandPost::name).orElse("") + " " + step.by() : "";
        return new OrderDocument.Printed(response.isDrill(), plan.organ(), step.reference(), step.title(), step.said(), signer, signed ? step.at() : null);
    }
}
