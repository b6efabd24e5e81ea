package luoshi.reading.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Part;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.Span;
import luoshi.reading.Task;
import luoshi.reading.TaskKind;
import luoshi.reading.text.Block;
import luoshi.reading.text.Clause;
import luoshi.reading.text.CleanText;
import luoshi.reading.text.Outline;

/** Reads clause after clause; remembers what a clause takes over from the one before it in its sentence. */
final class ClauseTasks {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 160;
    private static final Pattern TARGETS = Pattern.compile("目标(?:是|为|$)|预期目标");

    private final Outline outline;
    private final CleanText clean;
    private final String text;
    private final Set<Span> counted = new HashSet<>();
    private final Set<Integer> assignmentStarts = new HashSet<>();
    private int sentence = -1;
    private String deadline = "";
    private Task last;
    private Block targets;

    ClauseTasks(Outline outline, List<NumberExpression> numbers, List<Item> items) {
        this.outline = outline;
        this.clean = outline.clean();
        this.text = clean.text();
        items.forEach(item -> assignmentStarts.add(item.assignment().from()));
        for (NumberExpression number : numbers) {
            if (number.kind() == Kind.TARGET || number.kind() == Kind.PAST) {
                counted.add(number.place().clause());
            }
        }
    }

    /**
     * Reads one clause.
     *
     * @param item the item around it, null if none
     * @param beside the next assignment, whose words are not the clause's; null if none
     */
    List<Task> read(Clause clause, Item item, Assignment beside) {
        enter(clause);
        int from = clause.from();
        int to = clause.to();
        if (beside != null && beside.from() < to) {
            to = beside.from() <= from ? to : beside.from();
            from = beside.from() <= from ? Math.min(to, beside.to()) : from;
        }
        while (from < to && "）。； 　".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        if (to - from < SHORTEST || to - from > LONGEST) {
            return List.of();
        }
        String words = text.substring(from, to).strip();
        String own = Deadlines.in(words);
        deadline = own.isEmpty() ? deadline : own;
        markTargets(clause.block(), words);
        boolean spoken = clause.block().part() == Part.PLAN || item != null && clause.block().part() != Part.NOTES;
        if (!spoken || item == null && isTitle(clause.block()) || counted.contains(clean.rawSpan(clause.from(), clause.to()))) {
            last = null;
            return List.of();
        }
        return tasks(clause, clean.rawSpan(from, to), item, words);
    }

    private void enter(Clause clause) {
        if (clause.sentenceFrom() != sentence) {
            sentence = clause.sentenceFrom();
            deadline = "";
            last = null;
        }
    }

    private void markTargets(Block block, String words) {
        if (targets != block && words.indexOf('目') >= 0 && TARGETS.matcher(words).find()) {
            targets = block;
        }
    }

    private List<Task> tasks(Clause clause, Span span, Item item, String words) {
        Block block = clause.block();
        boolean amongTargets = targets != null && (targets == block || targets == block.parent() && targets.heading());
        boolean opening = clause.from() == clause.sentenceFrom() || last == null && Words.isCircumstance(text.substring(clause.sentenceFrom(), clause.from()));
        Words view = Words.of(words, new Words.Setting(item != null, amongTargets, opening));
        Optional<TaskRule> decided = view.core().isEmpty() ? Optional.empty() : TaskRules.decide(view);
        if (decided.isEmpty() || decided.get() == TaskRules.ASSIGNED && isTitle(block)) {
            return List.of();
        }
        TaskRule rule = decided.get();
        List<String> subjects = switch (rule.kind()) {
            case MILESTONE -> Milestones.subjects(view);
            case EXTERNAL_GOAL -> List.of(Goals.subject(view.core()));
            default -> List.of("");
        };
        String hedge = view.hedge().isEmpty() && last != null && last.kind() == rule.kind() ? last.hedge() : view.hedge();
        String due = deadline.isEmpty() && item != null ? item.assignment().deadline() : deadline;
        List<ResponsibleUnit> units = item == null ? List.of() : item.assignment().units();
        List<Task> found = subjects.stream()
                .map(subject -> new Task(span, words, rule.kind(), subject, hedge, due, units, outline.place(clause), rule.rule().id(), rule.why()))
                .toList();
        last = found.getLast();
        return found;
    }

    /** A heading with text below it only sums that up; one without, or with nothing but its units, is an item of its own. */
    private boolean isTitle(Block block) {
        if (!block.heading()) {
            return false;
        }
        List<Block> blocks = outline.blocks();
        int next = indexOf(block) + 1;
        if (next == blocks.size() || assignmentStarts.contains(blocks.get(next).from())) {
            return false;
        }
        Block below = blocks.get(next);
        return block.lead() || !below.heading() && below.level() == 0 || below.level() > block.level();
    }

    private int indexOf(Block block) {
        List<Block> blocks = outline.blocks();
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).from() < block.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
