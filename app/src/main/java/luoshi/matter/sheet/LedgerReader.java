package luoshi.matter.sheet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.matter.Matter;
import luoshi.matter.Step;
import luoshi.matter.deed.TakenOver;
import luoshi.matter.deed.TakenOver.State;
import luoshi.page.EnumWords;
import luoshi.people.Refusal;
import luoshi.sheet.SheetDay;

/** Reads how a matter ran before it was known here, from the columns of a running ledger 台账. */
final class LedgerReader {

    private static final int FIRST_YEAR = 2000;
    private static final List<String> COURSE = List.of("issued", "signed", "said", "saidOn", "closed", "struck", "stopped", "grade");
    private static final Pattern DRAFT = Pattern.compile("|拟立项|未交办|待交办|拟交办");
    private static final Pattern SAID_ON = Pattern.compile("(.{3,16}?)[：:，,\\s]\\s*(.+)", Pattern.DOTALL);
    /** The words for each state; of several that fit the first counts. */
    private static final Map<Pattern, State> STATES = states();

    private final TaskRow row;
    private final int year;
    private final LocalDate today;

    LedgerReader(TaskRow row, int year, LocalDate today) {
        this.row = row;
        this.year = year;
        this.today = today;
    }

    private static Map<Pattern, State> states() {
        Map<Pattern, State> states = new LinkedHashMap<>();
        states.put(Pattern.compile("(已|予以|可)?销号"), State.STRUCK_OFF);
        states.put(Pattern.compile("已?(按期|按时|如期|逾期|超期)?(办结|完成|完结)|已认定办结"), State.CLOSED);
        states.put(Pattern.compile("已?(中止|暂停|暂缓|缓办)(办理)?"), State.SUSPENDED);
        states.put(Pattern.compile("已?(撤销|取消|终止)"), State.CANCELLED);
        states.put(Pattern.compile("待签收|未签收|已?交办|已下达"), State.ISSUED);
        states.put(Pattern.compile("已?签收(，待部署)?"), State.SIGNED);
        states.put(Pattern.compile("办理中|在办|(正在|持续|有序|正常)?(办理|推进|实施|进行)中?|正常|(逾期|超期)?未(完成|办结)|逾期|超期|临期"), State.IN_HAND);
        return states;
    }

    /** Whether the row says more than that there is something to be handed out. */
    boolean runs() {
        return COURSE.stream().anyMatch(column -> !row.text(column).isEmpty()) || !DRAFT.matcher(row.text("state")).matches();
    }

    /** What the ledger tells; null with problems where it cannot be. */
    TakenOver read(Matter matter) {
        LocalDate issued = day("issued");
        LocalDate signed = day("signed");
        LocalDate closed = day("closed");
        LocalDate struck = day("struck");
        LocalDate stopped = day("stopped");
        String said = row.raw("said");
        LocalDate saidOn = day("saidOn");
        Matcher dated = SAID_ON.matcher(said);
        if (saidOn == null && row.text("saidOn").isEmpty() && dated.matches()) {
            saidOn = known("said", SheetDay.on(dated.group(1), year).orElse(null));
            said = saidOn == null ? said : dated.group(2).strip();
        }
        State state = state(signed, saidOn, closed, struck);
        closed = closed == null && state == State.STRUCK_OFF ? struck : closed;
        struck = struck == null && state == State.STRUCK_OFF ? closed : struck;
        Step.Grade grade = grade();
        TakenOver taken = new TakenOver(matter, state, issued, signed, saidOn, said, row.has("said") || row.has("saidOn"), closed, struck, stopped, grade);
        check(taken);
        checkOrder(taken);
        return row.sound() ? taken : null;
    }

    private LocalDate day(String column) {
        return known(column, row.day(column, year));
    }

    /** What a ledger tells has happened. */
    private LocalDate known(String column, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.isAfter(today))) {
            row.problem(column, new Refusal("matter-sheet.future", day, today));
        }
        return day;
    }

    private State state(LocalDate signed, LocalDate saidOn, LocalDate closed, LocalDate struck) {
        String text = row.text("state").replaceAll("[。（(].*", "");
        if (DRAFT.matcher(text).matches()) {
            return struck != null ? State.STRUCK_OFF : closed != null ? State.CLOSED : saidOn != null ? State.IN_HAND : signed != null ? State.SIGNED : State.ISSUED;
        }
        State state = STATES.entrySet().stream().filter(one -> one.getKey().matcher(text).matches()).map(Map.Entry::getValue).findFirst().orElse(null);
        if (state == null) {
            row.problem("state", new Refusal("matter-sheet.state", text));
        }
        return state == State.CLOSED && struck != null ? State.STRUCK_OFF : state;
    }

    private Step.Grade grade() {
        String text = row.text("grade");
        return text.isEmpty() ? null : row.read("grade", null, () -> EnumWords.read(Step.Grade.class, "grade", text).orElseThrow(() -> new Refusal("matter-sheet.grade", text)));
    }

    private void check(TakenOver taken) {
        boolean done = taken.state() == State.CLOSED || taken.state() == State.STRUCK_OFF;
        if (taken.issued() == null && row.text("issued").isEmpty()) {
            row.problem("issued", new Refusal("matter-sheet.no-issued"));
        }
        if (done && taken.closed() == null && row.text("closed").isEmpty()) {
            row.problem("closed", new Refusal("matter-sheet.no-closed"));
        }
        if (taken.state() != null && !done && (taken.closed() != null || taken.struck() != null || taken.grade() != null)) {
            row.problem("state", new Refusal("matter-sheet.not-closed", row.text("state")));
        }
        if (!taken.feedback().isBlank() && taken.feedbackOn() == null && row.text("saidOn").isEmpty()) {
            row.problem("said", new Refusal("matter-sheet.no-said-on"));
        }
        if ((taken.state() == State.ISSUED || taken.state() == State.SIGNED) && taken.feedbackOn() != null) {
            row.problem("state", new Refusal("matter-sheet.said-early", row.text("state")));
        }
        if (taken.state() == State.SIGNED && taken.signed() == null && row.text("signed").isEmpty()) {
            row.problem("signed", new Refusal("matter-sheet.no-signed"));
        }
        if (taken.feedback().length() > 2_000) {
            row.problem("said", new Refusal("form.long", taken.feedback().substring(0, 20), 2_000));
        }
    }

    private void checkOrder(TakenOver taken) {
        Map<String, LocalDate> order = new LinkedHashMap<>();
        order.put("issued", taken.issued());
        order.put("signed", taken.signed());
        order.put("saidOn", taken.feedbackOn());
        order.put("stopped", taken.stopped());
        order.put("closed", taken.closed());
        order.put("struck", taken.struck());
        Map.Entry<String, LocalDate> before = null;
        for (Map.Entry<String, LocalDate> one : order.entrySet()) {
            if (before != null && one.getValue() != null && one.getValue().isBefore(before.getValue())) {
                row.problem(one.getKey(), new Refusal("matter-sheet.order", one.getValue(), TaskColumns.name(before.getKey()), before.getValue()));
            }
            before = one.getValue() == null ? before : one;
        }
    }
}
