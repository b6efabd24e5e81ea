package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.observation.Draft;
import luoshi.flood.sensorthings.observation.Sender;
import luoshi.flood.sensorthings.query.WrongRequestException;
import luoshi.flood.store.Delivery;
import luoshi.journal.Actor;

/** The rows of one request on their way to the disk. */
final class Sending {

    /** So many parts may be on their way while the next one is read. */
    private static final int WAITING = 3;
    /** Components that are looked at when an observation is made of them, and need not be looked at before. */
    private static final Set<String> PLAIN = Set.of("phenomenonTime", "resultTime", "result");

    private final Actor by;
    private final String base;
    private final Sender sender;
    private final Changes changes;
    private final View view;
    private final Creation creation;
    private final List<String> answers = new ArrayList<>();
    private final Set<Entity> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Entity> unplaced = new ArrayList<>();
    private final Map<String, Entity> streams = new HashMap<>();
    private final Deque<Part> waiting = new ArrayDeque<>();
    private List<Integer> rows = new ArrayList<>();
    private List<Draft> drafts = new ArrayList<>();
    private int values;

    Sending(Actor by, String base, Sender sender, Changes changes) {
        this.by = by;
        this.base = base;
        this.sender = sender;
        this.changes = changes;
        this.view = changes.view();
        this.creation = changes.creation(view.graph());
    }

    /** The rows of a part, and their numbers once they are on the disk. */
    private record Part(List<Integer> rows, CompletableFuture<long[]> numbers) {}

    /** What an object of the request says before its rows. */
    static final class Block {

        private final Map<String, Object> said = new LinkedHashMap<>();
        private List<?> components;
        private Long announced;
        private int rows;
        private Entity stream;
        private boolean isPlain;
        private Instant now;
        private String refused;

        void say(String name, Object value) {
            switch (name) {
                case "components" -> components = value instanceof List<?> list ? list : List.of();
                case "dataArray@iot.count" -> announced = value instanceof Number number ? (Long) number.longValue() : null;
                case "Datastream", "MultiDatastream" -> said.put(name, value);
                default -> throw wrong("An object of CreateObservations has Datastream or MultiDatastream, components, dataArray@iot.count and dataArray; not '" + shown(name) + "'.");
            }
        }

        boolean isSaid() {
            return components != null && !said.isEmpty();
        }
    }

    /** Takes a row; what is wrong with it is its answer. */
    void row(Block block, List<?> row) {
        block.rows++;
        int place = answers.size();
        answers.add(null);
        try {
            take(block, row, place);
        } catch (WrongRequestException wrong) {
            answers.set(place, "error " + wrong.getMessage());
        }
    }

    private void take(Block block, List<?> row, int place) {
        if (block.stream == null && block.refused == null) {
            begin(block);
        }
        if (block.refused != null) {
            throw wrong(block.refused);
        }
        if (row.size() != block.components.size()) {
            throw wrong("The row has " + row.size() + " values, and there are " + block.components.size() + " components.");
        }
        Map<String, Object> sent = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            Object component = block.components.get(i);
            if (component.equals("FeatureOfInterest/id") || component.equals("FeatureOfInterest/@iot.id")) {
                if (value != null) {
                    sent.put("FeatureOfInterest", Map.of("@iot.id", value));
                }
            } else {
                sent.put((String) component, value instanceof Number ? value : Json.checked(value));
            }
        }
        Draft draft = block.isPlain ? Draft.of(block.stream, sent, null, block.now) : creation.draft(block.stream, sent);
        if (!draft.isFeatureNamed() && !placed.contains(block.stream)) {
            if (creation.feature(block.stream, view.place(block.stream))) {
                unplaced.add(block.stream);
            }
            placed.add(block.stream);
        }
        send(draft, place);
    }

    private void begin(Block block) {
        try {
            if (!block.isSaid()) {
                throw wrong("An object of CreateObservations needs a Datastream or MultiDatastream, and components.");
            }
            for (Object component : block.components) {
                if (!(component instanceof String name) || Kind.OBSERVATION.property(name).isEmpty() && !name.matches("FeatureOfInterest/(@iot\\.)?id")) {
                    throw wrong("'" + shown(component) + "' can be no component: phenomenonTime, result, resultTime, resultQuality, validTime, parameters, FeatureOfInterest/id.");
                }
            }
            if (!block.components.contains("result")) {
                throw wrong("The components lack 'result'.");
            }
            block.stream = streams.computeIfAbsent(block.said.toString(), _ -> creation.stream(block.said));
            Creation.requireOwn(block.stream);
            block.isPlain = PLAIN.containsAll(block.components);
            block.now = creation.now();
        } catch (WrongRequestException wrong) {
            block.refused = wrong.getMessage();
        }
    }

    private void send(Draft draft, int place) {
        if (values + draft.values().size() > Delivery.MOST / 2) {
            flush();
        }
        rows.add(place);
        drafts.add(draft);
        values += draft.values().size();
    }

    private void flush() {
        if (!drafts.isEmpty()) {
            if (!unplaced.isEmpty()) {
                changes.provideFeatures(by, unplaced);
                unplaced.clear();
            }
            waiting.add(new Part(rows, sender.send(by, drafts)));
            rows = new ArrayList<>();
            drafts = new ArrayList<>();
            values = 0;
            while (waiting.size() > WAITING) {
                told(waiting.removeFirst());
            }
        }
    }

    private void told(Part part) {
        long[] numbers = null;
        try {
            numbers = part.numbers().join();
        } catch (CompletionException e) {
            // each of its rows is told so below
        }
        for (int i = 0; i < part.rows().size(); i++) {
            answers.set(part.rows().get(i), numbers == null ? "error It could not be stored now: send it again." : base + "/Observations(" + numbers[i] + ")");
        }
    }

    /** All rows of a block have come. */
    void check(Block block) {
        if (block.announced != null && block.announced != block.rows) {
            throw wrong("dataArray@iot.count says " + block.announced + ", and there are " + block.rows + " rows; they were stored.");
        }
    }

    /** One answer for each row, once all are on the disk. */
    List<String> answers() {
        flush();
        waiting.forEach(this::told);
        waiting.clear();
        return answers;
    }
}
