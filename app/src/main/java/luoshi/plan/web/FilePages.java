package luoshi.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.plan.Edition;
import luoshi.plan.EditionList;
import luoshi.plan.FindingDecision;
import luoshi.plan.FindingDecisions;
import luoshi.plan.OutputFormat;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import luoshi.plan.StoredReading;
import luoshi.reading.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What goes out of a plan as a file: the sheet for the drafting office, and the file as it was handed in. */
@Controller
class FilePages {

    private final Plans plans;
    private final Readings readings;
    private final FindingDecisions findings;
    private final EvidenceFiles evidence;
    private final ReadPlans readable;
    private final Clock clock;

    FilePages(Plans plans, Readings readings, FindingDecisions findings, EvidenceFiles evidence, ReadPlans readable, Clock clock) {
        this.plans = plans;
        this.readings = readings;
        this.findings = findings;
        this.evidence = evidence;
        this.readable = readable;
        this.clock = clock;
    }

    /** 文件体检单: the page that goes back to the drafting office, without the findings that have been dismissed. */
    @GetMapping("/plans/{id}/check-up.html")
    @Asks("plans.read")
    ResponseEntity<byte[]> checkUp(@PathVariable UUID id, @RequestParam(required = false) UUID edition, SignedIn who) {
        Plan plan = readable.get(id, who, "plans.read", "/check-up.html");
        Edition shown = EditionList.of(plans, plan, edition, false).shown().edition();
        StoredReading stored = readings.latest(shown);
        Reading reading = withoutDismissed(stored.reading(), findings.of(shown.id()));
        return Download.text("文件体检单-" + plan.title() + ".html", OutputFormat.HTML.write(reading, file(shown).name(), stored.reader(), CityClock.today(clock), 0));
    }

    private static Reading withoutDismissed(Reading reading, Map<String, FindingDecisions.Decided> decided) {
        return new Reading(reading.rawText(), reading.numbers(), reading.tasks(), reading.findings().stream().filter(finding -> {
            FindingDecisions.Decided found = decided.get(FindingDecisions.key(finding));
            return found == null || found.decision() != FindingDecision.DISMISSED;
        }).toList(), reading.copies());
    }

    /** The file as it was handed in. */
    @GetMapping("/plans/{id}/file")
    @Asks("plans.read")
    void original(@PathVariable UUID id, @RequestParam(required = false) UUID edition, SignedIn who, HttpServletResponse response) throws IOException {
        Plan plan = readable.get(id, who, "plans.read", "/file");
        EvidenceFile file = file(EditionList.of(plans, plan, edition, false).shown().edition());
        Download.named(file.name()).build().getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        evidence.copy(file, response.getOutputStream());
    }

    private EvidenceFile file(Edition edition) {
        return evidence.find(edition.file()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
