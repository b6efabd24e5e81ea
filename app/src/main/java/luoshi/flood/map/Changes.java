package luoshi.flood.map;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import luoshi.flood.StationRecorded;
import luoshi.flood.store.Observed;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.watch.WarningsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At which stations something has changed, and when: a number that grows, and of each station the number of its last change. Whoever follows asks for what came after a number. */
@Component
class Changes {

    private final SeriesBook book;
    private final AtomicLong version = new AtomicLong();
    private final Map<UUID, Long> last = new ConcurrentHashMap<>();

    Changes(SeriesBook book) {
        this.book = book;
    }

    long version() {
        return version.get();
    }

    /** The stations at which something changed after a number. */
    List<UUID> after(long number) {
        return last.entrySet().stream().filter(one -> one.getValue() > number).map(Map.Entry::getKey).toList();
    }

    @EventListener
    synchronized void observed(Observed observed) {
        long next = version.get() + 1;
        observed.observations().forEach(one -> book.find(one.series()).filter(series -> series.station() != null).ifPresent(series -> last.put(series.station(), next)));
        version.incrementAndGet();
    }

    @EventListener
    synchronized void warned(WarningsChanged changed) {
        long next = version.get() + 1;
        changed.stations().forEach(station -> last.put(station, next));
        version.incrementAndGet();
    }

    @EventListener
    synchronized void recorded(StationRecorded recorded) {
        last.put(recorded.station(), version.get() + 1);
        version.incrementAndGet();
    }
}
