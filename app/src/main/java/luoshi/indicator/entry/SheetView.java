package luoshi.indicator.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.evidence.EvidenceFile;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.indicator.store.KnownStore;
import luoshi.indicator.store.Locks;
import luoshi.page.ShownNumber;
import luoshi.people.Refusal;

/**
 * The sheet of a unit for a period, as its page shows it.
 *
 * @param unit the unit
 * @param to last day of the period
 * @param periods last days of the periods that may be chosen, the newest first
 * @param units the units that may be chosen, by id
 * @param rows what the unit owes
 * @param other what it owes at the end of other periods only, with the last one
 * @param reports whether the visitor may report for it
 * @param files evidence by id
 */
public record SheetView(UUID unit, LocalDate to, List<LocalDate> periods, Map<String, String> units, List<Row> rows, List<Later> other, boolean reports, Map<UUID, EvidenceFile> files) {

    /** An indicator of which no period ends with this one, and when the last did. */
    public record Later(Indicator indicator, LocalDate last) {}

    /**
     * A row of it.
     *
     * @param indicator what is measured
     * @param before what is known of the period before, else null
     * @param year what is known of the same period last year, else null
     * @param series all figures of the period, in the order in which they came
     * @param counting what counts where that is not what stands there: a correction waits to be verified; else null
     * @param lock what locks the period, else null
     * @param typed what stands in the fields
     * @param refusal why it was not taken, else null
     * @param questions what is asked about it
     */
    public record Row(Indicator indicator, KnownStore.Value before, KnownStore.Value year, List<FigureFile> series, KnownStore.Value counting, Locks.Lock lock, SheetForm.Row typed, Refusal refusal,
            List<Question> questions) {

        /** What stands there, else null. */
        public FigureFile held() {
            return FigureFile.standing(series).orElse(null);
        }

        /** The last one where it was returned, else null. */
        public FigureFile returned() {
            return series.isEmpty() || series.getLast().last().move() != FigureFile.Move.RETURN ? null : series.getLast();
        }

        /** A value as the number component shows it. */
        public ShownNumber shown(KnownStore.Value value) {
            return ShownFigures.of(indicator, value);
        }

        /** A figure likewise. */
        public ShownNumber shown(FigureFile file) {
            return ShownFigures.of(indicator, file.figure(), file.state());
        }

        /** A value, as printed. */
        public String shown(Figure figure) {
            return ShownFigures.plain(indicator, figure.value());
        }

        /** Whether it is told by a part and a whole. */
        public boolean isRate() {
            return indicator.kind() == IndicatorKind.RATE;
        }

        /** Whether the value alone will do. */
        public boolean takesValue() {
            return !isRate() || indicator.rollUp() != RollUp.RATIO;
        }

        /** The name of one of its fields. */
        public String name(String field) {
            return SheetForm.name(field, indicator.id());
        }

        /** Whether something about it needs to be looked at. */
        public boolean isFaulty() {
            return refusal != null || !questions.isEmpty();
        }

        SheetForm.Row blank() {
            Figure figure = held() == null ? null : held().figure();
            boolean parts = figure != null && figure.part() != null;
            return figure == null ? new SheetForm.Row("", "", "", "", List.of(), null, "", "")
                    : new SheetForm.Row(parts || figure.value() == null ? "" : figure.value().toPlainString(), parts ? figure.part().toPlainString() : "", parts ? figure.whole().toPlainString() : "", "", List.of(),
                            figure.id(), "", "");
        }

        Row typed(SheetForm.Row other, Refusal why, List<Question> asked) {
            return new Row(indicator, before, year, series, counting, lock, other, why, asked);
        }
    }

    /** How many rows need to be looked at. */
    public long faulty() {
        return rows.stream().filter(Row::isFaulty).count();
    }

    /** How many have something. */
    public long reported() {
        return rows.stream().filter(row -> row.held() != null).count();
    }

    /** Whether anything can be filled in. */
    public boolean fills() {
        return reports && rows.stream().anyMatch(row -> row.lock() == null);
    }

    SheetView with(List<Row> others, Map<UUID, EvidenceFile> more) {
        return new SheetView(unit, to, periods, units, others, other, reports, more);
    }
}
