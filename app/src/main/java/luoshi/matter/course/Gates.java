package luoshi.matter.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import luoshi.kernel.CityClock;
import luoshi.matter.Ask;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.Move;
import luoshi.matter.State;
import luoshi.matter.Step;
import luoshi.people.Refusal;

/** What a move needs beside being allowed: one question for each word of the table. It refuses with what is missing and what to do. */
public final class Gates {

    /** Characters of what is said. */
    public static final int LONGEST = 2_000;
    private static final Set<State> IN = Set.of(State.APPLIED, State.CHECKED, State.ACCEPTED, State.RELEASED);

    private final Course.Standing standing;
    private final Part part;
    private final Ask ask;
    private final Instant at;

    /**
     * @param standing where the matter stands
     * @param part the unit's part that is to move; null where the whole matter is
     * @param ask what is asked for
     * @param at when
     */
    public Gates(Course.Standing standing, Part part, Ask ask, Instant at) {
        this.standing = standing;
        this.part = part;
        this.ask = ask;
        this.at = at;
    }

    /** Whether a move may be offered at all: not where it is known, before anything is typed, that it would be refused. */
    public static boolean offers(Course.Standing standing, Part part, Set<Need> needs) {
        Step finding = part == null ? standing.lookedBack() : part.finding();
        return !(needs.contains(Need.PASSED) && finding != null && Boolean.FALSE.equals(finding.said().passed())
                || needs.contains(Need.OWES) && !part.assignment().owes() || needs.contains(Need.FED) && part.feedback() == null);
    }

    /** Refuses the first need that is not met. Who acts is asked elsewhere. */
    public void check(Set<Need> needs) {
        for (String words : new String[] {ask.said().words(), ask.said().approver(), ask.noEvidence()}) {
            Refusal.whereLonger(words, LONGEST);
        }
        needs.stream().sorted().forEach(this::check);
    }

    private void check(Need need) {
        switch (need) {
            case WORDS -> require(!ask.said().words().isBlank(), "matter.words");
            case REASON -> require(!ask.said().words().isBlank(), "matter.reason");
            case EVIDENCE -> evidence();
            case APPROVER -> require(!ask.said().approver().isBlank(), "matter.approver");
            case GRADE -> require(ask.said().grade() != null, "matter.grade");
            case PASSED -> passed();
            case IN_TIME -> inTime();
            case LATER_DAY -> laterDay();
            case RISE -> require(ask.kind() != null && ask.kind().compareTo(standing.matter().kind()) > 0, "matter.rise");
            case NODES -> require(!ask.nodes().isEmpty(), "matter.nodes");
            case OWES -> require(part.assignment().owes(), "matter.helps");
            case ALL_IN -> allIn();
            case CLOCK -> clock();
            case FED -> require(part.feedback() != null, "matter.no-feedback");
            case OTHER, ALONE -> { } // asked where it is known who acts
        }
    }

    private static void require(boolean met, String refusal, Object... values) {
        if (!met) {
            throw new Refusal(refusal, values);
        }
    }

    /** A target with a number is closed with a file only; else words may say why there is none. */
    private void evidence() {
        boolean closing = ask.move() == Move.APPLY || ask.proposes() == Move.APPLY;
        boolean counted = closing && (standing.matter().target() + part.assignment().share()).codePoints().anyMatch(Character::isDigit);
        if (ask.files().isEmpty() && counted) {
            throw new Refusal("matter.evidence-for-number", standing.matter().target());
        }
        require(!ask.files().isEmpty() || !ask.noEvidence().isBlank(), "matter.evidence");
    }

    private void passed() {
        if (part != null) {
            require(part.finding() != null && Boolean.TRUE.equals(part.finding().said().passed()), "matter.not-passed");
        } else if (standing.matter().lookBack()) {
            require(standing.lookedBack() != null && Boolean.TRUE.equals(standing.lookedBack().said().passed()), "matter.look-back");
        }
    }

    /** An objection is raised while clock 1 runs, more time is asked for while the clock itself does. */
    private void inTime() {
        ClockSpan span = spoken();
        if (span != null && !at.isBefore(span.due())) {
            throw new Refusal(ask.isAbout(Move.OBJECT) ? "matter.object-late" : "matter.ask-late", lastDay(span));
        }
    }

    private void laterDay() {
        ClockSpan span = spoken();
        LocalDate until = ask.said().until() == null && ask.move() == Move.GRANT ? part.asked().said().until() : ask.said().until();
        require(until != null, "matter.until");
        if (span != null && (!until.isAfter(lastDay(span)) || until.getYear() > 2199)) {
            throw new Refusal("matter.until-later", until, lastDay(span));
        }
    }

    private void clock() {
        ClockSpan span = spoken();
        require(span != null && span.met() == null, "matter.clock");
    }

    private ClockSpan spoken() {
        Step.Said said = ask.move() == Move.GRANT ? part.asked().said() : ask.said(); // what is granted is what was asked for
        ClockKind kind = ask.isAbout(Move.OBJECT) ? ClockKind.DEPLOY : said.clock();
        return part.clocks().stream().filter(span -> span.kind() == kind && span.node() == (kind == ClockKind.NODE ? said.node() : 0)).findFirst().orElse(null);
    }

    private static LocalDate lastDay(ClockSpan span) {
        return CityClock.dayOf(span.due().minusNanos(1));
    }

    private void allIn() {
        boolean leads = part.assignment().role() == AssignmentRole.LEAD;
        long missing = standing.parts().stream().filter(other -> !other.assignment().id().equals(part.assignment().id()) && other.assignment().owes() && !IN.contains(other.state())).count();
        require(!leads || missing == 0, "matter.others", missing);
    }
}
