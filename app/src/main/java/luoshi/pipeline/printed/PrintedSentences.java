package luoshi.pipeline.printed;

import java.util.Optional;
import java.util.UUID;
import luoshi.plan.Edition;
import luoshi.plan.Lineage;
import luoshi.plan.Plans;
import org.springframework.stereotype.Component;

/** The words in which documents print figures. */
@Component
public class PrintedSentences {

    private final Plans plans;

    PrintedSentences(Plans plans) {
        this.plans = plans;
    }

    /** A sentence as it stands, or stood last; empty for none. */
    public Optional<String> words(UUID plan, int number) {
        return plans.find(plan).flatMap(_ -> plans.lineage(plan).last(number)).map(spot -> words(plan, spot));
    }

    private String words(UUID plan, Lineage.Spot spot) {
        Edition edition = plans.editions(plan).stream().filter(one -> one.id().equals(spot.edition())).findFirst().orElseThrow();
        return plans.text(edition).substring(spot.sentence().start(), spot.sentence().end()).replace("*", "").strip();
    }
}
