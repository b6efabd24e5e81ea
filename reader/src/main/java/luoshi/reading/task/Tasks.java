package luoshi.reading.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Part;
import luoshi.reading.Place;
import luoshi.reading.Span;
import luoshi.reading.Task;
import luoshi.reading.TaskKind;
import luoshi.reading.text.Block;
import luoshi.reading.text.Clause;
import luoshi.reading.text.CleanText;
import luoshi.reading.text.Outline;

/** Reads the promises without digits of one outline, with the units and time limits that the document names for them. */
public final class Tasks {

    private final Outline outline;
    private final CleanText clean;
    private final String text;
    private final List<TableRow> rows;
    private final List<Item> items;
    private final List<Task> tasks = new ArrayList<>();
    private final Set<Assignment> carried = new HashSet<>();

    public Tasks(Outline outline) {
        this.outline = outline;
        this.clean = outline.clean();
        this.text = clean.text();
        this.rows = Tables.in(clean);
        this.items = Items.of(outline.blocks(), Assignments.in(clean, rows));
    }

    /**
     * Reads the promises.
     *
     * @param numbers the number expressions of the same outline: a clause that holds a target is no task besides
     */
    public List<Task> read(List<NumberExpression> numbers) {
        tasks.clear();
        readRows();
        readClauses(numbers);
        tasks.sort(Comparator.comparing(Task::span));
        return List.copyOf(tasks);
    }

    /** The number expressions, those that are promised with the units and the deadline of the item or table row they stand in. */
    public List<NumberExpression> assign(List<NumberExpression> numbers) {
        List<NumberExpression> assigned = new ArrayList<>(numbers);
        for (Item item : items) {
            assign(item.assignment(), clean.rawSpan(item.from(), item.to()), assigned);
        }
        for (TableRow row : rows) {
            assign(row.assignment(), clean.rawSpan(row.from(), row.to()), assigned);
        }
        return assigned;
    }

    /** Remembers the assignments that numbers carry: their items are targets, and no tasks besides. */
    private void assign(Assignment assignment, Span stretch, List<NumberExpression> numbers) {
        int at = firstIn(stretch, numbers);
        while (at < numbers.size() && numbers.get(at).span().start() < stretch.end()) {
            NumberExpression number = numbers.get(at);
            if (number.kind() == Kind.TARGET) {
                numbers.set(at, number.owedBy(assignment.units(), assignment.deadline()));
                carried.add(assignment);
            }
            at++;
        }
    }

    private static int firstIn(Span stretch, List<NumberExpression> numbers) {
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (numbers.get(middle).span().start() < stretch.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void readRows() {
        int at = 0;
        int end = 0;
        String heading = "";
        List<Block> blocks = outline.blocks();
        for (TableRow row : rows) {
            while (at < blocks.size() && blocks.get(at).from() < row.from()) {
                Block block = blocks.get(at++);
                heading = block.heading() && block.from() >= end ? text.substring(block.from(), block.to()) : heading;
            }
            end = row.to();
            if (row.taskTo() - row.taskFrom() >= 2 && !carried.contains(row.assignment())) {
                Span line = clean.rawSpan(row.from(), row.to());
                add(TaskRules.TABLE_ROW, row.taskFrom(), row.taskTo(), row.assignment(), new Place(Part.PLAN, heading, line, line));
            }
        }
    }

    private void readClauses(List<NumberExpression> numbers) {
        ClauseTasks clauses = new ClauseTasks(outline, numbers, items);
        Item[] itemOf = itemsOfClauses();
        Set<Item> served = new HashSet<>();
        int row = 0;
        int item = 0;
        for (int i = 0; i < itemOf.length; i++) {
            Clause clause = outline.clauses().get(i);
            while (row < rows.size() && rows.get(row).to() <= clause.from()) {
                row++;
            }
            while (item < items.size() && items.get(item).assignment().to() <= clause.from()) {
                item++;
            }
            boolean tabled = row < rows.size() && rows.get(row).from() <= clause.from();
            if (!tabled) {
                Assignment beside = item < items.size() ? items.get(item).assignment() : null;
                List<Task> found = clauses.read(clause, itemOf[i], beside);
                tasks.addAll(found);
                if (itemOf[i] != null && !found.isEmpty()) {
                    served.add(itemOf[i]);
                }
            }
        }
        addUnserved(served, itemOf);
    }

    /** Which item each clause belongs to; an item that ends with its assignment goes before one that begins with it. */
    private Item[] itemsOfClauses() {
        List<Clause> clauses = outline.clauses();
        Item[] itemOf = new Item[clauses.size()];
        for (boolean closing : new boolean[] {false, true}) {
            int at = 0;
            for (Item item : items) {
                if (closing != item.to() <= item.assignment().from()) {
                    continue;
                }
                while (at < clauses.size() && clauses.get(at).from() < item.from()) {
                    at++;
                }
                while (at < clauses.size() && clauses.get(at).from() < item.to()) {
                    itemOf[at++] = item;
                }
            }
        }
        return itemOf;
    }

    private void addUnserved(Set<Item> served, Item[] itemOf) {
        int at = 0;
        for (Item item : items) {
            while (at + 1 < itemOf.length && outline.clauses().get(at).from() < item.from()) {
                at++;
            }
            if (!served.contains(item) && !carried.contains(item.assignment()) && itemOf.length > 0) {
                Block title = item.title();
                int from = Math.max(title.from(), item.from());
                int to = title.heading() ? title.to() : Math.min(title.to(), outline.clauses().get(at).to());
                Assignment assignment = item.assignment();
                to = assignment.from() > from ? Math.min(to, assignment.from()) : to;
                while (to > from && "。；，： 　".indexOf(text.charAt(to - 1)) >= 0) {
                    to--;
                }
                if (to - from >= 2) {
                    add(TaskRules.ITEM, from, to, assignment, outline.place(outline.clauses().get(at)));
                }
            }
        }
    }

    private void add(TaskRule rule, int from, int to, Assignment assignment, Place place) {
        String words = text.substring(from, to).strip();
        String deadline = assignment.deadline().isEmpty() ? Deadlines.in(words) : assignment.deadline();
        tasks.add(new Task(clean.rawSpan(from, to), words, TaskKind.TASK, "", "", deadline, assignment.units(), place,
                rule.rule().id(), rule.why()));
    }
}
