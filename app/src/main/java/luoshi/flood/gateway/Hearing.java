package luoshi.flood.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.StationRecorded;
import luoshi.flood.Stations.Register;
import luoshi.flood.Stations;
import luoshi.flood.gateway.Translation.Translated;
import luoshi.flood.intake.Intake;
import luoshi.flood.sl651.Confirmation;
import luoshi.flood.sl651.Frame;
import luoshi.flood.sl651.Function;
import luoshi.flood.sl651.Packets;
import luoshi.flood.sl651.Received;
import luoshi.flood.sl651.Report;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.flood.store.Telegram;
import luoshi.kernel.CityClock;
import luoshi.people.FirstStart;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears frames, whichever way they came: stores what they say, and gives the answer once it is on the disk. A frame that is not in order is met with silence (SL 651-2014, 6.6.2). */
@Component
class Hearing {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final CompletableFuture<Optional<byte[]>> SILENCE = CompletableFuture.completedFuture(Optional.empty());

    private final Stations stations;
    private final SeriesBook series;
    private final Intake intake;
    private final Strangers strangers;
    private final Clock clock;
    private final FirstStart first;
    private final MeterRegistry meters;
    private volatile Seen seen;
    private volatile boolean begun;

    Hearing(Stations stations, SeriesBook series, Intake intake, Strangers strangers, Clock clock, FirstStart first, MeterRegistry meters) {
        this.stations = stations;
        this.series = series;
        this.intake = intake;
        this.strangers = strangers;
        this.clock = clock;
        this.first = first;
        this.meters = meters;
    }

    /** The register as it was looked up last: when a thousand stations report at the full minute, they do not each ask for it. */
    private record Seen(Register register, Instant at) {}

    private Register register() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last == null || Duration.between(last.at(), now).compareTo(FRESH) > 0) {
            last = new Seen(stations.register(), now);
            seen = last;
        }
        return last.register();
    }

    @EventListener
    void on(StationRecorded recorded) {
        seen = null;
    }

    /** From where frames come. */
    record Way(String via, String peer) {}

    /** What is to be sent back, when it may be. */
    CompletableFuture<Optional<byte[]>> hear(Received received, Packets packets, Way way) throws InterruptedException {
        if (!(received instanceof Frame frame)) {
            count("refused", ((Received.Refused) received).fault().name());
            return SILENCE;
        }
        if (frame.direction() == Frame.Direction.DOWN || frame.function() == Function.LINK.code()) {
            count(frame.direction() == Frame.Direction.DOWN ? "ours" : "link", "");
            return SILENCE;
        }
        if (!begun()) {
            return SILENCE;
        }
        Instant at = clock.instant();
        Packets.Taken taken = packets.take(frame, at);
        return switch (taken.standing()) {
            case COMPLETE -> store(taken.message(), at, way);
            case REPEATED -> CompletableFuture.completedFuture(answer(taken.message()));
            case INCOMPLETE -> CompletableFuture.completedFuture(frame.end() == Frame.End.ETX ? Confirmation.again(taken.message(), local(at), taken.missing().getFirst()) : Optional.empty());
            case TOO_LONG -> SILENCE;
        };
    }

    /** Nothing is recorded before the city is. */
    private boolean begun() {
        if (!begun) {
            begun = !first.due();
        }
        return begun;
    }

    private CompletableFuture<Optional<byte[]>> store(Frame message, Instant at, Way way) throws InterruptedException {
        Translation translation = new Translation(register(), series);
        Report report = translation.read(message);
        Translated translated = translation.translate(report, at);
        if (!translated.known() && !strangers.admit(report.station(), at)) {
            count("stranger", "");
            return SILENCE;
        }
        count("heard", "");
        Telegram telegram = new Telegram(message.station(), "%02X".formatted(message.function()), report.serial(), sent(message, report), message.packets(), at, way.via(), way.peer(), translated.known(),
                translated.outcome(), HEX.formatHex(message.raw()));
        return intake.deliver(new Delivery(Source.SL651, Delivery.STATIONS, telegram, translated.sender(), translated.arrivals())).handle((stored, failure) -> {
            count(failure != null ? "failed" : stored.repeated() ? "repeated" : "stored", "");
            return failure != null ? Optional.empty() : answer(message);
        });
    }

    /** The time of sending as it stands in the frame, whether it is one or not. */
    private static String sent(Frame message, Report report) {
        byte[] body = message.body();
        if (message.mode() == Frame.Mode.HEX) {
            return body.length < 8 ? "" : HEX.formatHex(body, 2, 8);
        }
        return report.sent() == null ? "" : report.sent().toString();
    }

    private Optional<byte[]> answer(Frame message) {
        Station station = register().addresses().get(message.station());
        Profile profile = station == null ? Profile.STANDARD : register().profile(station);
        return Confirmation.of(message, local(clock.instant()), profile.ends() == Profile.Ends.ESC ? Frame.End.ESC : Frame.End.EOT);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, CityClock.ZONE);
    }

    private void count(String outcome, String fault) {
        meters.counter("luoshi.flood.frames", "outcome", outcome, "fault", fault).increment();
    }

    /** So long a message of several packets is waited for. */
    static final Duration PATIENCE = Packets.Limits.USUAL.age();
}
