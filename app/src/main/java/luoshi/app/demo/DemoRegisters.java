package luoshi.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.app.demo.DemoLines.Line;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import luoshi.pipeline.Ask.Proof;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.Refusals;
import luoshi.pipeline.RegisterLines;
import luoshi.pipeline.RegisterLines.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The registers of the example city: bureaus take over what they kept in sheets, and line after line becomes known as the year goes on. */
@Component
class DemoRegisters {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegisters.class);

    private final Pipelines pipelines;
    private final RegisterLines lines;
    private final DemoPeople people;
    private final DemoEvidence evidence;
    private final DemoStatements statements;
    private final DemoFirms firms;
    private final Journal journal;
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, List<Line>> read = new HashMap<>();
    private final Map<String, Map<String, UUID>> items = new HashMap<>();
    /** Until this day everything has been recorded; null where the city has no registers. */
    private LocalDate recorded;

    DemoRegisters(Pipelines pipelines, RegisterLines lines, DemoPeople people, DemoEvidence evidence, DemoStatements statements, DemoFirms firms, Journal journal) {
        this.pipelines = pipelines;
        this.lines = lines;
        this.people = people;
        this.evidence = evidence;
        this.statements = statements;
        this.firms = firms;
        this.journal = journal;
    }

    /** Loads the definitions that come with the program, takes over what is known today, and holds it against what the plan prints. */
    void begin(UUID plan) {
        Map<String, Pipeline> loaded = new HashMap<>();
        for (Map<String, String> row : DemoLines.table("keepers")) {
            UUID keeper = unit(row.get("keeper"));
            Pipeline pipeline = pipelines.load(people.called("duchashi"), keeper, definition(row.get("pipeline")));
            loaded.put(pipeline.key(), pipeline);
            SignedIn keeps = people.of(keeper, Role.CONTACT);
            Set<String> named = new HashSet<>();
            DemoLines.table("batches").stream().filter(batch -> batch.get("pipeline").equals(pipeline.key()) && named.add(batch.get("batch")))
                    .forEach(batch -> pipelines.add(keeps, pipeline, new Period(batch.get("batch"), LocalDate.parse(batch.get("day")))));
            journal.act(keeps.actor(), () -> takeOver(pipeline, keeps));
        }
        statements.hold(plan, loaded);
        statements.bear(plan, loaded);
        firms.begin();
        recorded = people.day();
    }

    private static byte[] definition(String key) {
        try (InputStream file = Objects.requireNonNull(Pipelines.class.getResourceAsStream("definitions/" + key + ".yaml"), key)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several lines of one item follow one another. */
    private void takeOver(Pipeline pipeline, SignedIn keeper) {
        Map<String, UUID> known = items.computeIfAbsent(pipeline.key(), _ -> new HashMap<>());
        Set<String> own = lines.steps(pipeline).stream().flatMap(step -> step.own().stream()).collect(Collectors.toSet());
        Map<String, UUID> bundles = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        List<Line> rest = all(pipeline.key()).stream().filter(line -> !line.known().isAfter(people.day())).toList();
        while (!rest.isEmpty()) {
            Set<String> met = new HashSet<>();
            Map<Boolean, List<Line>> parts = rest.stream().collect(Collectors.partitioningBy(line -> met.add(line.item())));
            List<Line> now = parts.get(true);
            List<UUID> ids = lines.record(keeper, pipeline, now.stream().map(line -> {
                UUID unit = line.unit() == null ? null : unit(line.unit());
                String name = owners.computeIfAbsent(line.item(), _ -> line.unit());
                List<Proof> proofs = line.evidence().stream().map(kind -> new Proof(kind, own.contains(kind) ? evidence.paper(keeper, unit(name), kind, pipeline.key() + " " + line.item())
                        : bundles.computeIfAbsent(name + kind, _ -> evidence.paper(keeper, unit(name), kind + "汇编", name + "，" + pipeline.key())))).toList();
                return new RegisterLines.Line(known.get(line.item()), unit, line.cells(), line.note(), proofs);
            }).toList(), true);
            for (int i = 0; i < ids.size(); i++) {
                known.put(now.get(i).item(), ids.get(i));
            }
            rest = parts.get(false);
        }
    }

    private List<Line> all(String register) {
        return read.computeIfAbsent(register, DemoLines::of);
    }

    private UUID unit(String name) {
        return units.computeIfAbsent(name, people::unit);
    }

    /** Goes on with registers that were kept before. */
    void resume() {
        items.clear();
        for (Map<String, String> row : DemoLines.table("keepers")) {
            pipelines.find(row.get("pipeline")).ifPresent(pipeline -> {
                Map<String, UUID> named = lines.named(pipeline, DemoLines.MARKS);
                Map<String, UUID> known = items.computeIfAbsent(pipeline.key(), _ -> new HashMap<>());
                all(pipeline.key()).stream().filter(line -> named.containsKey(line.mark())).forEach(line -> known.putIfAbsent(line.item(), named.get(line.mark())));
                recorded = people.day();
            });
        }
    }

    /** Records what has become known since; answers what was refused. */
    List<String> work() {
        LocalDate today = people.day();
        if (recorded == null || !recorded.isBefore(today)) {
            return List.of();
        }
        List<String> refused = new ArrayList<>();
        for (String key : items.keySet().stream().sorted().toList()) {
            List<Line> now = all(key).stream().filter(line -> line.known().isAfter(recorded) && !line.known().isAfter(today)).toList();
            pipelines.find(key).ifPresent(pipeline -> {
                record(pipeline, now, refused);
                statements.zeros(pipeline, recorded, today);
            });
        }
        recorded = today;
        return refused;
    }

    /** What one person says of an item. */
    private record Part(SignedIn who, String item, UUID unit, Map<String, String> cells, String note, List<String> evidence) {}

    /** Of each item one part after another, what one person says at once of several in one act. */
    private void record(Pipeline pipeline, List<Line> now, List<String> refused) {
        Map<String, Queue<Part>> waiting = new LinkedHashMap<>();
        List<Step> steps = lines.steps(pipeline);
        Map<String, UUID> owners = new HashMap<>();
        all(pipeline.key()).stream().filter(line -> line.unit() != null).forEach(line -> owners.put(line.item(), unit(line.unit())));
        now.forEach(line -> waiting.computeIfAbsent(line.item(), _ -> new ArrayDeque<>()).addAll(parts(pipeline, steps, line, owners.get(line.item()))));
        while (!waiting.isEmpty()) {
            waiting.values().stream().map(Queue::poll).collect(Collectors.groupingBy(Part::who, LinkedHashMap::new, Collectors.toList()))
                    .forEach((who, parts) -> record(pipeline, who, parts, refused));
            waiting.values().removeIf(Collection::isEmpty);
        }
    }

    private List<Part> parts(Pipeline pipeline, List<Step> steps, Line line, UUID unit) {
        Map<String, String> said = new LinkedHashMap<>(line.cells());
        List<Part> parts = new ArrayList<>();
        Map<String, String> cells = new LinkedHashMap<>(line.cells());
        cells.keySet().removeIf(key -> key.startsWith("stage.") || key.startsWith("exit"));
        SignedIn last = null;
        for (Step step : steps) {
            boolean exit = step.key().equals(said.get("exit"));
            if (!exit && !said.containsKey(step.key())) {
                continue;
            }
            SignedIn who = who(pipeline, step, unit);
            if (last != null && !last.equals(who)) {
                parts.add(part(parts, last, line, unit, cells));
                cells = new LinkedHashMap<>();
            }
            last = who;
            if (exit) {
                cells.put("exit", step.key());
                cells.put("exit.day", said.get("exit.day"));
            } else {
                cells.put(step.key(), said.get(step.key()));
            }
        }
        parts.add(part(parts, last == null ? contact(unit, pipeline) : last, line, unit, cells));
        return parts;
    }

    /** The first brings what bears the line out; the note goes with the exit where there is one. */
    private Part part(List<Part> before, SignedIn who, Line line, UUID unit, Map<String, String> cells) {
        boolean first = before.isEmpty();
        boolean noted = line.cells().containsKey("exit") ? cells.containsKey("exit") : first;
        return new Part(who, line.item(), first && line.unit() != null ? unit : null, cells, noted ? line.note() : "", first ? line.evidence() : List.of());
    }

    /** Whoever has done the steps before does not do one that asks for another. */
    private SignedIn who(Pipeline pipeline, Step step, UUID unit) {
        if (step.other()) {
            return step.checker() ? people.called("hecha") : people.of(step.keeper() && !step.owner() ? pipeline.keeper() : unit, Role.HEAD);
        }
        return step.owner() ? contact(unit, pipeline) : step.keeper() ? people.of(pipeline.keeper(), Role.CONTACT) : people.called("hecha");
    }

    private SignedIn contact(UUID unit, Pipeline pipeline) {
        SignedIn own = people.of(unit, Role.CONTACT);
        return own == null ? people.of(pipeline.keeper(), Role.CONTACT) : own;
    }

    private void record(Pipeline pipeline, SignedIn who, List<Part> parts, List<String> refused) {
        try {
            List<UUID> ids = journal.act(who.actor(), () -> lines.record(who, pipeline, parts.stream().map(part -> line(pipeline, part)).toList(), false));
            for (int i = 0; i < ids.size(); i++) {
                items.get(pipeline.key()).put(parts.get(i).item(), ids.get(i));
            }
        } catch (Refusal | Refusals refusal) {
            if (parts.size() > 1) {
                parts.forEach(part -> record(pipeline, who, List.of(part), refused));
            } else {
                refused.add(pipeline.key() + " " + parts.getFirst().item() + " " + refusal.getMessage());
                LOG.warn("somebody of the example city was refused: {}", refused.getLast());
            }
        }
    }

    private RegisterLines.Line line(Pipeline pipeline, Part part) {
        List<Proof> proofs = part.evidence().stream()
                .map(kind -> new Proof(kind, evidence.paper(part.who(), part.who().posts().getFirst().unit(), kind, pipeline.key() + " " + part.item() + "，" + people.day()))).toList();
        return new RegisterLines.Line(items.get(pipeline.key()).get(part.item()), part.unit(), part.cells(), part.note(), proofs);
    }
}
