package luoshi.flood.gateway;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import luoshi.flood.Cause;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.Stations.Register;
import luoshi.flood.quality.ClockCheck;
import luoshi.flood.quality.Shift;
import luoshi.flood.sl651.Frame;
import luoshi.flood.sl651.Item;
import luoshi.flood.sl651.Profile.ObservedAt;
import luoshi.flood.sl651.Report;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Sender;
import luoshi.flood.store.SeriesBook;
import luoshi.kernel.CityClock;

/** From a report to values of series: whose they are, of which element, and when by a clock that is right. */
final class Translation {

    private static final String RELATIVE_LEVELS = "F5 F6 F7 F8 F9 FA FB FC";
    /** No station has observed anything before. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1990, 1, 1, 0, 0);

    private final Register register;
    private final SeriesBook series;

    Translation(Register register, SeriesBook series) {
        this.register = register;
        this.series = series;
    }

    /**
     * What a report comes to.
     *
     * @param known whether all stations that it speaks of are in the register
     * @param sender which station sent it; null where it is in no register
     * @param arrivals its values
     * @param outcome what of it could not be used; empty where all could
     */
    record Translated(boolean known, Sender sender, List<Arrival> arrivals, String outcome) {}

    /** The report in a frame, by the profile of its station. */
    Report read(Frame frame) {
        Station station = register.addresses().get(frame.station());
        return Report.of(frame, station == null ? luoshi.flood.sl651.Profile.STANDARD : profile(station));
    }

    private luoshi.flood.sl651.Profile profile(Station station) {
        Map<String, BigDecimal> bases = station.zero() == null ? Map.of()
                : List.of(RELATIVE_LEVELS.split(" ")).stream().collect(Collectors.toMap(identifier -> identifier, _ -> station.zero()));
        return new luoshi.flood.sl651.Profile(bases, register.profile(station).times() == Profile.Times.LAST ? ObservedAt.LAST : ObservedAt.FIRST);
    }

    Translated translate(Report report, Instant received) {
        Station sender = register.addresses().get(report.station());
        Profile profile = sender == null ? Profile.STANDARD : register.profile(sender);
        Shift shift = ClockCheck.judge(report.sent(), received, new ClockCheck.Tolerance(Duration.ofMinutes(profile.tolerance()), ClockCheck.Tolerance.USUAL.behind()));
        List<Arrival> arrivals = new ArrayList<>(report.items().size());
        TreeSet<String> unused = new TreeSet<>();
        boolean known = sender != null;
        for (Item item : report.items()) {
            Station station = register.addresses().get(item.station());
            known &= station != null;
            if (station != null) {
                add(item, station, report, shift, received, arrivals, unused);
            }
        }
        report.remarks().forEach(remark -> unused.add(remark.reason() + "@" + remark.offset()));
        Instant told = report.sent() == null ? null : shift.of(instant(report.sent()));
        return new Translated(known, sender == null ? null : new Sender(sender.id(), told, shift.ahead()), arrivals, String.join(" ", unused));
    }

    private void add(Item item, Station station, Report report, Shift shift, Instant received, List<Arrival> arrivals, TreeSet<String> unused) {
        Profile profile = register.profile(station);
        Profile.Mapping mapping = profile.mapping(item.identifier()).orElse(null);
        String element = mapping == null ? item.code() : mapping.element();
        if (element == null || item.slot() == Item.Slot.RELATIVE) {
            unused.add(item.identifier() + (element == null ? "" : "+"));
            return;
        }
        double value = item.value() == null ? Double.NaN : (mapping == null ? item.value() : item.value().multiply(mapping.factor())).doubleValue();
        LocalDateTime told = item.at() == null ? report.sent() : item.at();
        boolean lost = told == null || told.isBefore(EARLIEST) || shift.isNone() && instant(told).isAfter(received.plus(Duration.ofDays(1)));
        Instant at = lost ? received : shift.of(instant(told));
        boolean slotted = item.slot() == Item.Slot.ARRAY || item.slot() == Item.Slot.SERIES;
        arrivals.add(new Arrival(series.of(station.id(), element).id(), at, value, lost || !shift.isNone() ? Cause.CLOCK : Cause.NONE, slotted, null));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(CityClock.ZONE).toInstant();
    }
}
