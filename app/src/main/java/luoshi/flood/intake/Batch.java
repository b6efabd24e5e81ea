package luoshi.flood.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.Observation;
import luoshi.flood.intake.Held.Moment;
import luoshi.flood.intake.Held.One;
import luoshi.flood.quality.Judged.Reflag;
import luoshi.flood.quality.Judged;
import luoshi.flood.quality.Trace;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.Sender;
import luoshi.flood.store.Stored;

/** What becomes of deliveries: rows, and the text from which the rows can be made again. */
final class Batch {

    private final long id;
    private final Nows nows;
    private final Instant received;
    private final long at;
    private final Judge judge;
    private final Function<Moment, List<One>> lookup;
    private final Held held = new Held();
    private final BatchText text = new BatchText();
    private final List<Row> rows = new ArrayList<>();
    private final List<BatchText.Report> reports = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();

    /**
     * @param judge says how far a value can be relied on
     * @param lookup what the database holds of one moment
     */
    Batch(long id, Instant at, Nows nows, Judge judge, Function<Moment, List<One>> lookup) {
        this.id = id;
        this.received = at;
        this.at = BatchText.micros(at);
        this.nows = nows;
        this.judge = judge;
        this.lookup = lookup;
    }

    /** The moments of which something may be held: those that are not later than all that is known of their series. */
    List<Moment> doubtful(List<Delivery> deliveries) {
        return deliveries.stream().flatMap(one -> one.arrivals().stream())
                .map(arrival -> new Moment(arrival.series(), BatchText.micros(arrival.at())))
                .filter(moment -> moment.at() <= nows.of(moment.series()).newest())
                .distinct()
                .toList();
    }

    void add(Delivery delivery, boolean again) {
        if (again) {
            stored.add(new Stored(true, new long[0]));
            return;
        }
        if (delivery.report() != null) {
            reports.add(new BatchText.Report(Row.id(id, text.next()), delivery.report()));
            text.add(delivery.report());
        }
        int before = rows.size();
        long[] ids = new long[delivery.arrivals().size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = add(delivery.arrivals().get(i), delivery.sender());
        }
        stored.add(new Stored(delivery.report() == null && rows.size() == before && ids.length > 0, ids));
    }

    private long add(Arrival arrival, Sender sender) {
        Moment moment = new Moment(arrival.series(), BatchText.micros(arrival.at()));
        Optional<One> same = arrival.isByHand() ? Optional.empty() : held.same(moment, arrival.value(), arrival.note());
        if (same.isPresent()) {
            return same.get().id();
        }
        Trace trace = nows.of(arrival.series()).trace();
        if (arrival.isByHand()) {
            long id = keep(byHand(moment, arrival), trace);
            if (arrival.known() == Cause.WITHDRAWN) {
                held.standing(moment).stream().reduce((_, other) -> other).ifPresent(other -> holdsAgain(moment, other, trace));
            }
            return id;
        }
        Judged judged = judge.judge(arrival, trace, sender == null ? null : sender.told(), received);
        judged.earlier().forEach(reflag -> flagAgain(arrival.series(), reflag, trace));
        return keep(sent(moment, arrival, judged), judged.next());
    }

    private long keep(Row row, Trace trace) {
        rows.add(row);
        held.add(new Moment(row.series(), row.at()), One.of(row));
        nows.set(row.series(), nows.of(row.series()).after(row, at, trace));
        return row.id();
    }

    /** Of two values for one moment one was taken back: the other one holds. */
    private void holdsAgain(Moment moment, One other, Trace trace) {
        Flag flag = other.cause() == Cause.MANUAL ? Flag.CORRECTED_RELIABLE : Double.isNaN(other.value()) ? Flag.MISSING : Flag.ORIGINAL_RELIABLE;
        Cause cause = other.cause() == Cause.CONTRADICTED ? Cause.NONE : other.cause();
        Row row = new Row(other.id(), moment.series(), moment.at(), other.value(), held.next(moment), flag, cause, other.note());
        text.correct(row);
        keep(row, trace);
    }

    private Row sent(Moment moment, Arrival arrival, Judged judged) {
        boolean contradicts = judged.flag().isReliable() && held.of(moment).stream().anyMatch(one -> !Double.isNaN(one.value()));
        Row row = new Row(Row.id(id, text.next()), moment.series(), moment.at(), arrival.value(), held.free(moment, arrival.value()), contradicts ? Flag.ORIGINAL_DOUBTFUL : judged.flag(),
                contradicts ? Cause.CONTRADICTED : judged.cause(), arrival.note());
        text.add(row);
        return row;
    }

    /** A value that looks otherwise since the next one came is flagged by another row, unless a person has set it since. */
    private void flagAgain(int series, Reflag reflag, Trace trace) {
        Moment moment = new Moment(series, BatchText.micros(reflag.at()));
        List<One> there = held.of(moment).isEmpty() ? lookup.apply(moment) : held.of(moment);
        if (there.stream().anyMatch(one -> one.revision() > 0)) {
            return;
        }
        there.stream().filter(one -> Double.compare(one.value(), reflag.value()) == 0).findFirst().ifPresent(one -> {
            Row row = new Row(one.id(), series, moment.at(), one.value(), 1, reflag.flag(), reflag.cause(), null);
            text.correct(row);
            keep(row, trace);
        });
    }

    /** A person's word stands above what was sent: the next revision of it, or a value where none was. Under the number of another moment it is what stood there. */
    private Row byHand(Moment moment, Arrival arrival) {
        Optional<One> last = held.of(moment).stream().filter(one -> arrival.corrects() == Arrival.NEWEST || one.id() == arrival.corrects())
                .reduce((one, other) -> other.revision() >= one.revision() ? other : one);
        boolean corrects = last.isPresent() || arrival.corrects() != Arrival.NEWEST;
        long number = last.map(One::id).orElse(corrects ? arrival.corrects() : Row.id(id, text.next()));
        Flag flag = arrival.known() == Cause.WITHDRAWN ? Flag.CORRECTED_UNRELIABLE : corrects ? Flag.CORRECTED_RELIABLE : Flag.COMPLETED_RELIABLE;
        Row row = new Row(number, moment.series(), moment.at(), arrival.value(), held.next(moment), flag, arrival.known(), arrival.note());
        if (corrects) {
            text.correct(row);
        } else {
            text.add(row);
        }
        return row;
    }

    boolean isEmpty() {
        return text.next() == 0;
    }

    long id() {
        return id;
    }

    Held held() {
        return held;
    }

    String text() {
        return text.toString();
    }

    List<Row> rows() {
        return rows;
    }

    List<BatchText.Report> reports() {
        return reports;
    }

    List<Stored> stored() {
        return stored;
    }

    /** What was observed and had not been sent before, without what persons and checks said of it. */
    List<Observation> fresh() {
        return observations(rows.stream().filter(row -> row.revision() == 0));
    }

    List<Observation> observations() {
        return observations(rows.stream());
    }

    private static List<Observation> observations(Stream<Row> rows) {
        return rows.map(row -> new Observation(row.series(), BatchText.instant(row.at()), row.value(), row.flag(), row.cause())).toList();
    }
}
