package luoshi.flood.sl651;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import luoshi.flood.sl651.Item.Slot;
import luoshi.flood.sl651.Report.Reason;

/** A report that is being read: the station and time that the next value belongs to, and all that was read so far. */
final class Draft {

    private static final int MINUTES_OF_AN_ARRAY = 5;

    private final Frame frame;
    private final Profile profile;
    private final List<Item> items = new ArrayList<>();
    private final List<Report.State> states = new ArrayList<>();
    private final List<Report.Setting> settings = new ArrayList<>();
    private final List<Report.Remark> remarks = new ArrayList<>();
    private int serial;
    private LocalDateTime sent;
    private String station;
    private Character category;
    private LocalDateTime at;
    private String text;
    private byte[] picture;
    private String version;

    Draft(Frame frame, Profile profile) {
        this.frame = frame;
        this.profile = profile;
        this.station = frame.station();
    }

    void sent(int number, LocalDateTime time) {
        serial = number;
        sent = time;
        at = time;
    }

    void station(String address, Character itsCategory) {
        station = address;
        category = itsCategory;
        at = sent;
    }

    void observed(LocalDateTime time) {
        at = time;
    }

    void one(String identifier, BigDecimal value) {
        items.add(item(identifier, at, value, Slot.SINGLE));
    }

    /** Values of one element, a step apart. */
    void series(String identifier, List<BigDecimal> values, Step step) {
        for (int i = 0; i < values.size(); i++) {
            items.add(item(identifier, step.times(at, place(i, values.size())), values.get(i), Slot.SERIES));
        }
    }

    /** Rain of an hour in tenths of millimetres, or levels in centimetres above the base; null for those that are missing. */
    void array(String identifier, List<Integer> slots) {
        boolean rain = identifier.equals(Identifiers.RAIN_OF_AN_HOUR);
        BigDecimal base = profile.bases().get(identifier);
        Slot slot = rain || base != null ? Slot.ARRAY : Slot.RELATIVE;
        for (int i = 0; i < slots.size(); i++) {
            BigDecimal value = slots.get(i) == null ? null : BigDecimal.valueOf(slots.get(i), rain ? 1 : 2);
            BigDecimal level = value == null || rain || base == null ? value : value.add(base);
            items.add(item(identifier, at == null ? null : at.plusMinutes((long) MINUTES_OF_AN_ARRAY * place(i, slots.size())), level, slot));
        }
    }

    void state(int word) {
        states.add(new Report.State(station, at, word));
        one(Identifiers.STATE, BigDecimal.valueOf(Integer.toUnsignedLong(word)));
    }

    void setting(String identifier, byte[] bytes, BigDecimal number) {
        settings.add(new Report.Setting(station, identifier, bytes, number));
    }

    void text(String manual) {
        text = manual;
    }

    void picture(byte[] bytes) {
        picture = bytes;
    }

    void version(String software) {
        version = software;
    }

    void remark(int offset, Reason reason, byte[] bytes) {
        remarks.add(new Report.Remark(offset, reason, bytes));
    }

    Report report() {
        return new Report(frame.station(), frame.function(), serial, sent, List.copyOf(items), List.copyOf(states), List.copyOf(settings), text, picture, version, List.copyOf(remarks));
    }

    private Item item(String identifier, LocalDateTime time, BigDecimal value, Slot slot) {
        return new Item(station, category, identifier, Identifiers.code(identifier, category), time, value, slot);
    }

    private int place(int i, int size) {
        return profile.arrays() == Profile.ObservedAt.FIRST ? i : i - size + 1;
    }

    /**
     * 时间步长 (SL 651-2014, annex C, 04): the time from one value to the next.
     *
     * @param days days
     * @param hours hours
     * @param minutes minutes; all three 0 where arrays of an hour follow
     */
    record Step(int days, int hours, int minutes) {

        boolean isNone() {
            return days == 0 && hours == 0 && minutes == 0;
        }

        LocalDateTime times(LocalDateTime begin, int number) {
            return begin == null ? null : begin.plusDays((long) number * days).plusHours((long) number * hours).plusMinutes((long) number * minutes);
        }
    }
}
