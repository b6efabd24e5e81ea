package luoshi.matter.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.kernel.DayPolicy;
import luoshi.kernel.DueDay;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.DueLamp;
import luoshi.matter.DueLamp.Slip;
import luoshi.matter.MatterClass;
import luoshi.page.Lamp.Light;

/**
 * The rules of all clocks and the calendar they count by, as one versioned whole: two files that an official can read, {@code clocks.tsv} and
 * {@code calendar.tsv}. For every day of issue exactly one rule of each clock holds; files that leave a gap or overlap are refused.
 */
public final class ClockRules {

    /** Between the two files where they are kept as one text. */
    private static final String BETWEEN = "\n=== calendar.tsv ===\n";
    private static final int SHORT = 8;

    private final String text;
    private final String hash;
    private final WorkCalendar calendar;
    private final Map<ClockKind, List<ClockRule>> rules = new EnumMap<>(ClockKind.class);

    /**
     * When a clock runs out.
     *
     * @param kind which clock
     * @param due the first moment that is too late
     * @param provisional whether it rests on a year whose rest days are not declared yet
     */
    public record Dated(ClockKind kind, Instant due, boolean provisional) {}

    private ClockRules(String clocksTsv, String calendarTsv) {
        text = clocksTsv + BETWEEN + calendarTsv;
        hash = HexFormat.of().formatHex(sha256(text));
        calendar = RestDays.read(calendarTsv);
        List<ClockRule> rows = TsvRow.list("clocks.tsv", clocksTsv, ClockRule.HEADER).stream().map(ClockRule::of).toList();
        for (ClockKind kind : ClockKind.values()) {
            rules.put(kind, sections(kind, rows));
        }
    }

    /** Those that the program brings. */
    public static ClockRules shipped() {
        return read(shipped("clocks.tsv"), shipped("calendar.tsv"));
    }

    /** Reads both files; a fault is refused with its file and line. */
    public static ClockRules read(String clocksTsv, String calendarTsv) {
        return new ClockRules(clocksTsv, calendarTsv);
    }

    /** Reads what {@link #text()} has given. */
    public static ClockRules read(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("not the text of clock rules");
        }
        return read(text.substring(0, between), text.substring(between + BETWEEN.length()));
    }

    /** Those that the program brings, with one file or both written by the operator in their place; null for none. */
    public static ClockRules shippedBut(String clocksTsv, String calendarTsv) {
        return read(clocksTsv == null ? shipped("clocks.tsv") : clocksTsv, calendarTsv == null ? shipped("calendar.tsv") : calendarTsv);
    }

    /** The same clocks, counted by the calendar of others. */
    public ClockRules countingBy(ClockRules others) {
        return read(text.substring(0, text.indexOf(BETWEEN)), others.text.substring(others.text.indexOf(BETWEEN) + BETWEEN.length()));
    }

    /** Both files as one text. */
    public String text() {
        return text;
    }

    /** The hash of the text, {@code sha256:} and 64 digits, by which matters pin the rules they were issued under. */
    public String hash() {
        return "sha256:" + hash;
    }

    /** Up to which year the calendar is declared, and the beginning of the hash: 2026-1a2b3c4d. */
    public String version() {
        return calendar.declaredUntil().getYear() + "-" + hash.substring(0, SHORT);
    }

    /** The calendar. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** When the clocks of a matter run out that is issued at a moment; without those whose dates come from its plan. */
    public List<Dated> dues(MatterClass matterClass, Instant issuedAt) {
        return rules.keySet().stream()
                .map(kind -> rule(kind, issuedAt))
                .filter(rule -> rule.classes().contains(matterClass))
                .map(rule -> rule.due(issuedAt, calendar))
                .toList();
    }

    /** When a clock runs out that has stood still for some days: a day that is counted rolls over rest days as it did before. */
    public Dated shifted(ClockSpan span, int days) {
        LocalDate last = CityClock.dayOf(span.due().minusNanos(1));
        DayPolicy policy = rule(span.kind(), span.begins()).policy();
        DueDay day = policy == null ? new DueDay(last.plusDays(days), span.provisional()) : (policy == DayPolicy.CAL ? policy : DayPolicy.CAL_ROLL).after(last, days, calendar);
        return new Dated(span.kind(), span.due().plus(Duration.ofDays(ChronoUnit.DAYS.between(last, day.day()))), day.provisional());
    }

    /** Where a clock stands at a moment. What is kept for lists says the same by three moments: {@link #yellowAt}, its due moment and {@link #superviseAt}. */
    public DueLamp lamp(ClockSpan span, Instant asOf) {
        if (span.met() != null && !span.met().isAfter(asOf)) {
            return lamp(Light.TICK, Slip.NONE, !span.met().isBefore(span.due()), span, asOf);
        }
        if (span.held() || span.provisional()) {
            return lamp(Light.GREY, Slip.NONE, false, span, asOf);
        }
        ClockRule rule = rule(span.kind(), span.begins());
        if (!asOf.isBefore(span.due())) {
            boolean chase = asOf.isBefore(span.due().plus(rule.supervise()));
            return lamp(Light.RED, chase ? Slip.CHASE : Slip.SUPERVISE, false, span, asOf);
        }
        boolean near = near(rule.warning(), Duration.between(span.begins(), span.due()), Duration.between(asOf, span.due()));
        return near ? lamp(Light.YELLOW, Slip.REMIND, false, span, asOf) : lamp(Light.GREEN, Slip.NONE, false, span, asOf);
    }

    /** From when on a clock that is not met is near its end. */
    public Instant yellowAt(ClockSpan span) {
        ClockRule.Warning warning = rule(span.kind(), span.begins()).warning();
        Duration share = Duration.between(span.begins(), span.due()).multipliedBy(warning.part()).dividedBy(warning.whole()).truncatedTo(ChronoUnit.MICROS);
        return span.due().minus(share.compareTo(warning.least()) > 0 ? share : warning.least());
    }

    /** From when on a clock that is not met has run out for so long that 督办 is called for. */
    public Instant superviseAt(ClockSpan span) {
        return span.due().plus(rule(span.kind(), span.begins()).supervise());
    }

    private DueLamp lamp(Light light, Slip slip, boolean late, ClockSpan span, Instant asOf) {
        return new DueLamp(light, slip, late, span, asOf, version());
    }

    private static boolean near(ClockRule.Warning warning, Duration whole, Duration left) {
        boolean share = left.multipliedBy(warning.whole()).compareTo(whole.multipliedBy(warning.part())) <= 0;
        return share || left.compareTo(warning.least()) <= 0;
    }

    private ClockRule rule(ClockKind kind, Instant begins) {
        LocalDate day = CityClock.dayOf(begins);
        return rules.get(kind).stream().filter(rule -> rule.holdsOn(day)).findFirst().orElseThrow();
    }

    /** The rules of one clock, which follow each other without a gap from always to ever. */
    private static List<ClockRule> sections(ClockKind kind, List<ClockRule> rows) {
        List<ClockRule> sections = rows.stream()
                .filter(rule -> rule.kind() == kind)
                .sorted(Comparator.comparing(ClockRule::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .collect(Collectors.toUnmodifiableList());
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("clocks.tsv：没有 " + kind + " 的规则");
        }
        ClockRule before = null;
        for (ClockRule rule : sections) {
            rule.checkFollows(before);
            before = rule;
        }
        before.checkIsLast();
        return sections;
    }

    private static String shipped(String file) {
        try (InputStream in = ClockRules.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
