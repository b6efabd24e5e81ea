package luoshi.matter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.people.Refusal;

/**
 * A matter 督办事项: one thing to be brought to an end.
 *
 * @param id the matter through all changes; null before it is recorded
 * @param unit the unit that hands it out
 * @param year the year of its number
 * @param number its number among those that the unit hands out in that year, from 1; 0 before it is recorded
 * @param origin where it comes from
 * @param title what is to be done 事项
 * @param target what is to be reached 目标值, empty if not given
 * @param meaning how that is counted 口径, empty if not given
 * @param kind what sort of matter
 * @param leader the leader in charge 牵头领导, null for none
 * @param deadline the day by which all of it is to be done, null where its clocks alone decide
 * @param lookBack whether it is looked at once more 回头看 before it is struck off
 * @param follows the matter that is handed out anew by this one, null for none
 * @param rules hash of the rules of its clocks; empty before they run
 * @param commitments the commitments that it serves
 * @param nodes its node plan, by day
 * @param assignments who owes it, the first leads
 */
public record Matter(UUID id, UUID unit, int year, int number, Origin origin, String title, String target, String meaning, MatterClass kind, UUID leader,
        LocalDate deadline, boolean lookBack, UUID follows, String rules, List<UUID> commitments, List<Node> nodes, List<Assignment> assignments) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_WORDS = 4_000;
    private static final int MOST_ASSIGNMENTS = 300;
    private static final int MOST_NODES = 60;

    public Matter {
        commitments = List.copyOf(commitments);
        nodes = List.copyOf(nodes);
        assignments = List.copyOf(assignments);
    }

    /** Where a matter comes from. */
    public enum Source {
        /** 年度计划、政府工作报告. */
        PLAN,
        /** 会议议定事项. */
        MEETING,
        /** 领导批示. */
        INSTRUCTION,
        /** 上级交办. */
        SUPERIOR,
        /** 其他. */
        OTHER
    }

    /**
     * Where a matter comes from.
     *
     * @param source what sort of source
     * @param title the plan, meeting, document or leader, as printed
     * @param day of the meeting, document or instruction; null where not given
     * @param words the words, as written
     * @param heading the section of the document they stand in, empty for none
     * @param number the number that it has elsewhere: in the ledger that it was taken over from, or on its document; empty for none
     */
    public record Origin(Source source, String title, LocalDate day, String words, String heading, String number) {

        /** One without a number elsewhere. */
        public Origin(Source source, String title, LocalDate day, String words, String heading) {
            this(source, title, day, words, heading, "");
        }
    }

    /** A date of the node plan: by when what is to be reached. */
    public record Node(LocalDate day, String words) {

        private static final String BLANKS = "[\\s\\u00A0　]*";
        private static final Pattern LINE = Pattern.compile(BLANKS + String.join(BLANKS, "(\\d{4})", "[-./年]", "(\\d{1,2})", "[-./月]", "(\\d{1,2})", "[日号]?", "[:：,，、]?", "(.*)"));

        /** A node plan as people type it: a line each, the day and what is to be reached; how many blanks stand where does not matter. */
        public static List<Node> read(String lines) {
            return lines.lines().filter(line -> !line.replaceAll(BLANKS, "").isEmpty()).map(Node::of).toList();
        }

        private static Node of(String line) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new Refusal("matter.node", line.strip());
            }
            String day = "%s-%02d-%02d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
            try {
                return new Node(LocalDate.parse(day), matcher.group(4).replace('\u00A0', ' ').strip());
            } catch (DateTimeParseException none) {
                throw new Refusal("matter.day", day);
            }
        }

        /** A node plan as it is typed. */
        public static String write(List<Node> nodes) {
            return nodes.stream().map(node -> (node.day + " " + node.words).strip()).collect(Collectors.joining("\n"));
        }
    }

    /** The part that leads: the first. */
    public Assignment lead() {
        return assignments.getFirst();
    }

    /** A unit's part. */
    public Optional<Assignment> find(UUID assignment) {
        return assignments.stream().filter(one -> one.id().equals(assignment)).findFirst();
    }

    /** The same with another number, under an id. */
    public Matter numbered(UUID newId, int newYear, int newNumber) {
        return new Matter(newId, unit, newYear, newNumber, origin, title, target, meaning, kind, leader, deadline, lookBack, follows, rules, commitments, nodes, assignments);
    }

    /** The same in hand: with these parts under these rules. */
    public Matter assigned(List<Assignment> others, String otherRules) {
        return new Matter(id, unit, year, number, origin, title, target, meaning, kind, leader, deadline, lookBack, follows, otherRules, commitments, nodes, others);
    }

    /** The same of another class with another node plan. */
    public Matter planned(MatterClass otherKind, List<Node> others) {
        return new Matter(id, unit, year, number, origin, title, target, meaning, otherKind, leader, deadline, lookBack, follows, rules, commitments, others, assignments);
    }

    /** The same, going on from another matter. */
    public Matter following(UUID other) {
        return new Matter(id, unit, year, number, origin, title, target, meaning, kind, leader, deadline, lookBack, other, rules, commitments, nodes, assignments);
    }

    /**
     * Refuses what cannot be handed out, or be borne by lists and prints: no title, nobody who leads, a unit twice, a continuing matter without a
     * deadline or a node plan, nodes out of order.
     */
    public Matter checked() {
        if (title.isBlank()) {
            throw new Refusal("matter.title");
        }
        for (String field : new String[] {title, target, meaning, origin.title(), origin.heading(), origin.number()}) {
            Refusal.whereLonger(field, LONGEST_TITLE);
        }
        Refusal.whereLonger(origin.words(), LONGEST_WORDS);
        refuseUnits();
        refuseDates();
        return this;
    }

    private void refuseUnits() {
        if (assignments.isEmpty() || lead().role() != AssignmentRole.LEAD || assignments.stream().filter(one -> one.role() == AssignmentRole.LEAD).count() > 1) {
            throw new Refusal("matter.lead", title);
        }
        if (assignments.size() > MOST_ASSIGNMENTS) {
            throw new Refusal("matter.many-units", assignments.size(), MOST_ASSIGNMENTS);
        }
        Set<UUID> seen = new HashSet<>();
        if (!assignments.stream().allMatch(one -> seen.add(one.unit()))) {
            throw new Refusal("matter.unit-twice", title);
        }
        assignments.forEach(one -> Refusal.whereLonger(one.share(), LONGEST_TITLE));
    }

    private void refuseDates() {
        if (kind == MatterClass.CONTINUING && deadline == null && nodes.isEmpty()) {
            throw new Refusal("matter.no-date", title);
        }
        if (deadline != null && (deadline.getYear() < 1949 || deadline.getYear() > 2199)) {
            throw new Refusal("matter.date", deadline);
        }
        if (nodes.size() > MOST_NODES) {
            throw new Refusal("matter.many-nodes", nodes.size(), MOST_NODES);
        }
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Refusal.whereLonger(node.words(), LONGEST_TITLE);
            if (i > 0 && !nodes.get(i - 1).day().isBefore(node.day())) {
                throw new Refusal("matter.node-order", nodes.get(i - 1).day(), node.day());
            }
            if (deadline != null && node.day().isAfter(deadline)) {
                throw new Refusal("matter.node-late", node.day(), deadline);
            }
        }
    }
}
