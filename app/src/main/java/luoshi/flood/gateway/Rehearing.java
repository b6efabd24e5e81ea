package luoshi.flood.gateway;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import luoshi.flood.StationRecorded;
import luoshi.flood.Stations.Register;
import luoshi.flood.Stations;
import luoshi.flood.gateway.Translation.Translated;
import luoshi.flood.intake.Intake;
import luoshi.flood.intake.Telegrams.Kept;
import luoshi.flood.intake.Telegrams;
import luoshi.flood.sl651.Frame;
import luoshi.flood.sl651.Packets;
import luoshi.flood.sl651.Received;
import luoshi.flood.sl651.Splitter;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads once more what stations reported while they were in no register, when they have come into it. */
@Component
class Rehearing {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearing.class);
    private static final int AT_ONCE = 500;

    private final Stations stations;
    private final SeriesBook series;
    private final Intake intake;
    private final Telegrams telegrams;

    Rehearing(Stations stations, SeriesBook series, Intake intake, Telegrams telegrams) {
        this.stations = stations;
        this.series = series;
        this.intake = intake;
        this.telegrams = telegrams;
    }

    @EventListener
    void on(StationRecorded recorded) {
        Thread.ofVirtual().name("rehearing").start(this::rehear);
    }

    /** What came in between is not forgotten. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void now() {
        rehear();
    }

    /** One after the other: two who register stations at the same time read nothing twice. */
    private synchronized void rehear() {
        Register register = stations.register();
        long last = 0;
        try {
            for (List<Kept> kept = next(register, last); !kept.isEmpty(); kept = next(register, last)) {
                for (Kept one : kept) {
                    last = one.id();
                    read(register, one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            LOG.error("reports that were kept could not be stored", failure);
        }
    }

    private List<Kept> next(Register register, long last) {
        return telegrams.unread(register.addresses().keySet(), last, AT_ONCE);
    }

    private void read(Register register, Kept kept) throws InterruptedException, ExecutionException {
        Translation translation = new Translation(register, series);
        Packets packets = new Packets(Packets.Limits.USUAL);
        boolean known = true;
        for (Received received : Splitter.ofDatagram(HexFormat.of().parseHex(kept.telegram().hex()))) {
            if (received instanceof Frame frame && packets.take(frame, kept.telegram().at()) instanceof Packets.Taken(Packets.Standing standing, Frame message, _)
                    && standing == Packets.Standing.COMPLETE) {
                Translated translated = translation.translate(translation.read(message), kept.telegram().at());
                intake.deliver(new Delivery(Source.KEPT_REPORTS, Delivery.STATIONS, null, translated.sender(), translated.arrivals())).get();
                known &= translated.known();
            }
        }
        if (known) {
            telegrams.read(List.of(kept));
        }
    }
}
