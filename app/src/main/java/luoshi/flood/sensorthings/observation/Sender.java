package luoshi.flood.sensorthings.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import luoshi.flood.Cause;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.query.WrongRequestException;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.intake.Intake;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.SeriesBook.Of;
import luoshi.flood.store.Source;
import luoshi.flood.store.Stored;
import luoshi.journal.Actor;
import org.springframework.stereotype.Component;

/** Delivers observations by the door through which those of stations go in. What it answers is on the disk. */
@Component
public class Sender {

    private final Intake intake;
    private final SeriesBook book;

    Sender(Intake intake, SeriesBook book) {
        this.intake = intake;
        this.book = book;
    }

    private int[] series(Entity stream) {
        if (stream.isRegistered()) {
            throw WrongRequestException.forbidden("Datastream " + stream.number() + " belongs to a station of the register, which reports by itself: its observations are read here and not sent.");
        }
        List<Of> parts = parts(stream);
        int[] series = new int[parts.size()];
        for (int i = 0; i < series.length; i++) {
            series[i] = book.of(parts.get(i)).id();
        }
        return series;
    }

    private static List<Of> parts(Entity stream) {
        return stream.kind() == Kind.MULTI_DATASTREAM ? IntStream.range(0, stream.linked("ObservedProperties").size()).mapToObj(part -> Of.datastream(stream.number(), String.valueOf(part))).toList()
                : List.of(Of.datastream(stream.number(), ""));
    }

    /** Delivers new observations without waiting; their numbers come when all are on the disk. */
    public CompletableFuture<long[]> send(Actor by, List<Draft> drafts) {
        Map<Entity, int[]> series = new IdentityHashMap<>();
        drafts.forEach(draft -> series.put(draft.stream(), null));
        book.enter(series.keySet().stream().flatMap(stream -> parts(stream).stream()).toList());
        series.replaceAll((stream, _) -> series(stream));
        List<Arrival> arrivals = new ArrayList<>();
        int[] first = new int[drafts.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = arrivals.size();
            arrivals.addAll(drafts.get(i).arrivals(series.get(drafts.get(i).stream()), Cause.NONE, Arrival.NEWEST));
        }
        return deliver(by, arrivals).thenApply(numbers -> Arrays.stream(first).mapToLong(place -> numbers[place]).toArray());
    }

    private CompletableFuture<long[]> deliver(Actor by, List<Arrival> arrivals) {
        try {
            return intake.deliver(Delivery.of(Source.SENSORTHINGS, by, arrivals)).thenApply(Stored::ids);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        }
    }

    private static long[] stored(CompletableFuture<long[]> numbers) {
        try {
            return numbers.join();
        } catch (CompletionException e) {
            throw WrongRequestException.of(503, "The observation could not be stored now: send it again.");
        }
    }

    /** Records an observation; tells its number. */
    public long create(Actor by, Draft draft) {
        return stored(send(by, List.of(draft)))[0];
    }

    /** Corrects one. What was sent stays beneath it; it keeps its number, also where it moves to another moment. */
    public void correct(Actor by, Seen seen, Draft draft) {
        int[] series = series(draft.stream());
        List<Arrival> arrivals = new ArrayList<>();
        if (!seen.found().at().equals(draft.at())) {
            arrivals.addAll(withdrawal(seen, series));
        }
        arrivals.addAll(draft.arrivals(series, Cause.MANUAL, seen.number()));
        stored(deliver(by, arrivals));
    }

    /** Takes some back. */
    public void withdraw(Actor by, List<Seen> all) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Seen seen : all) {
            arrivals.addAll(withdrawal(seen, series(seen.stream())));
            if (arrivals.size() > Delivery.MOST / 2) {
                stored(deliver(by, List.copyOf(arrivals)));
                arrivals.clear();
            }
        }
        if (!arrivals.isEmpty()) {
            stored(deliver(by, arrivals));
        }
    }

    private static List<Arrival> withdrawal(Seen seen, int[] series) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < series.length; i++) {
            arrivals.add(new Arrival(series[i], seen.found().at(), Double.NaN, Cause.WITHDRAWN, false, null, i == 0 ? seen.number() : Arrival.NEWEST));
        }
        return arrivals;
    }
}
