package luoshi.flood.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import luoshi.flood.Element;
import luoshi.flood.Station;
import luoshi.people.Refusal;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetLine.Problem;
import luoshi.sheet.SheetNumber;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWriter;

/**
 * Past observations 补录 as a sheet, in one of two forms: long, a row for each value with its element; or wide, a row for each moment with a column for each element. Times are 北京时间. All rows are
 * looked at before anything is recorded.
 */
final class ObservationSheet {

    private static final String STATION = "station";
    private static final String ELEMENT = "element";
    private static final String AT = "at";
    private static final String VALUE = "value";
    private static final String NOTE = "note";
    private static final int LONGEST_NOTE = 200;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final List<SheetColumn> LONG = List.of(SheetColumn.needed(STATION, 20, "测站编码或名称", "测站编码", "测站名称", "测站", "站名", "STCD", "STNM"), SheetColumn.of(ELEMENT, 14, "要素", "监测要素"),
            SheetColumn.needed(AT, 20, "时间", "观测时间", "TM"), SheetColumn.of(VALUE, 12, "值", "观测值", "数值"), SheetColumn.of(NOTE, 30, "说明", "备注"));

    private final Map<String, Set<Station>> called = new HashMap<>();
    private final Predicate<Station> may;
    private final Instant now;
    private final Map<String, Optional<Instant>> moments = new HashMap<>();

    /** @param may whose stations may be filled in */
    ObservationSheet(Iterable<Station> stations, Predicate<Station> may, Instant now) {
        this.may = may;
        this.now = now;
        stations.forEach(one -> List.of(one.name(), one.code(), one.address()).stream().filter(name -> !name.isEmpty()).forEach(name -> called.computeIfAbsent(name, _ -> new HashSet<>()).add(one)));
    }

    /** A value that is to be recorded. */
    record Past(UUID station, String element, Instant at, double value, String note) {}

    /** Records values, in parts. */
    interface Filling {
        void fill(luoshi.people.SignedIn who, List<Past> values, java.util.function.IntConsumer told);
    }

    /** All columns that are understood: those of the long form, and one for each element. */
    static List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(LONG);
        Element.all().forEach(one -> columns.add(SheetColumn.of("e." + one.code(), 12, one.zh(), one.code(), one.zh() + "（" + one.unit() + "）", one.zh() + "(" + one.unit() + ")", one.en())));
        return columns;
    }

    /** A sheet to fill in. */
    static void template(OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter("补录", LONG)) {
            sheet.row(Arrays.asList());
            sheet.writeTo(out);
        }
    }

    /** Looks at all rows. */
    Planned plan(SheetTable table, Filling filling) {
        Planned plan = new Planned(columns());
        List<Element> wide = Element.all().stream().filter(one -> table.has("e." + one.code())).toList();
        boolean isLong = table.has(ELEMENT) && table.has(VALUE);
        if (!isLong && wide.isEmpty()) {
            throw new Refusal("backfill.form");
        }
        List<Past> values = new ArrayList<>();
        Map<String, Double> said = new HashMap<>();
        for (SheetTable.Row row : table.rows()) {
            List<Problem> problems = new ArrayList<>();
            int before = values.size();
            read(new Line(table, row, plan, problems), isLong ? List.of() : wide, said, values);
            if (problems.isEmpty()) {
                plan.fine(values.size() > before ? Outcome.NEW : Outcome.UNCHANGED);
            } else {
                plan.add(row.number(), table.text(row, STATION) + " " + table.text(row, AT), List.of(), problems, true);
            }
        }
        return plan.with(values.size(), (who, told) -> filling.fill(who, values, told));
    }

    /** A row and what is wrong with it. */
    private record Line(SheetTable table, SheetTable.Row row, Planned plan, List<Problem> problems) {

        String text(String column) {
            return table.text(row, column);
        }

        void wrong(String column, Refusal refusal) {
            problems.add(plan.problem(column, refusal));
        }
    }

    private void read(Line line, List<Element> wide, Map<String, Double> said, List<Past> values) {
        Station station = station(line);
        Instant at = at(line);
        String note = line.text(NOTE);
        if (note.length() > LONGEST_NOTE) {
            line.wrong(NOTE, new Refusal("form.long", note.substring(0, 20), LONGEST_NOTE));
        }
        if (wide.isEmpty()) {
            Element element = element(line.text(ELEMENT));
            if (element == null) {
                line.wrong(ELEMENT, new Refusal("backfill.element", line.text(ELEMENT)));
            }
            add(line, VALUE, new Of(station, element, at), said, values);
        } else {
            wide.stream().filter(one -> !line.text("e." + one.code()).isEmpty()).forEach(one -> add(line, "e." + one.code(), new Of(station, one, at), said, values));
        }
    }

    /** Of what a cell speaks; null where that could not be read. */
    private record Of(Station station, Element element, Instant at) {}

    private void add(Line line, String column, Of of, Map<String, Double> said, List<Past> values) {
        String text = line.text(column);
        Optional<BigDecimal> number = SheetNumber.read(text).filter(read -> read.behind().isEmpty() || of.element() != null && read.behind().equals(of.element().unit())).map(SheetNumber::number);
        if (number.isEmpty()) {
            line.wrong(column, new Refusal("backfill.value", text));
            return;
        }
        if (of.element() == null) {
            return;
        }
        double value = number.get().doubleValue();
        if (value < of.element().least() || value > of.element().most()) {
            line.wrong(column, new Refusal("backfill.range", text, of.element().zh(), String.valueOf(of.element().least()), String.valueOf(of.element().most()), of.element().unit()));
            return;
        }
        if (of.station() == null || of.at() == null) {
            return;
        }
        Double other = said.putIfAbsent(of.station().id() + of.element().code() + of.at(), value);
        if (other != null && other != value) {
            line.wrong(column, new Refusal("backfill.twice", text, String.valueOf(other)));
        } else if (other == null) {
            values.add(new Past(of.station().id(), of.element().code(), of.at(), value, line.text(NOTE)));
        }
    }

    private Station station(Line line) {
        Set<Station> found = called.getOrDefault(line.text(STATION), called.getOrDefault(line.text(STATION).toUpperCase(Locale.ROOT), Set.of()));
        if (found.size() != 1) {
            line.wrong(STATION, new Refusal(found.isEmpty() ? "flood-sheet.station" : "flood-sheet.station-twice", line.text(STATION)));
            return null;
        }
        Station station = found.iterator().next();
        if (!may.test(station)) {
            line.wrong(STATION, new Refusal("backfill.foreign", station.name()));
        }
        return station;
    }

    private Instant at(Line line) {
        Optional<Instant> at = moments.computeIfAbsent(line.text(AT), Moments::read);
        if (at.isEmpty() || at.get().isBefore(FIRST)) {
            line.wrong(AT, new Refusal("backfill.at", line.text(AT)));
            return null;
        }
        if (at.get().isAfter(now)) {
            line.wrong(AT, new Refusal("backfill.future", line.text(AT)));
            return null;
        }
        return at.get();
    }

    private static Element element(String text) {
        return Element.find(text.toUpperCase(Locale.ROOT)).orElseGet(() -> Element.all().stream().filter(one -> one.zh().equals(text) || one.en().equalsIgnoreCase(text)).findFirst().orElse(null));
    }
}
