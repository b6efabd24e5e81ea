package luoshi.flood.sl651;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import luoshi.flood.sl651.Frame.Mode;

/** A body that is being written, in either mode: what it is given in order, as the standard orders it. For simulators, benches and tests. */
public final class Content {

    private final Mode mode;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * Begins with serial and time of sending.
     *
     * @param mode how it is written
     * @param serial 流水号, 1 to 65535
     * @param sent 发报时间
     */
    public Content(Mode mode, int serial, LocalDateTime sent) {
        this.mode = mode;
        digits("%04X".formatted(serial) + Digits.seconds(sent));
    }

    /** F1F1: a station and its category; null in replies that have none. */
    public Content station(String address, Character category) {
        if (mode == Mode.HEX) {
            digits("F1F1" + address + (category == null ? "" : "%02X".formatted((int) category)));
            return this;
        }
        return word("ST").word(address).word(category == null ? null : category.toString());
    }

    /** F0F0: the time of what follows. */
    public Content observed(LocalDateTime at) {
        if (mode == Mode.HEX) {
            digits("F0F0" + Digits.minutes(at));
            return this;
        }
        return word("TT").word(Digits.minutes(at));
    }

    /** An element of annex C with its usual width; null for a value that is missing. */
    public Content value(String identifier, BigDecimal value) {
        Identifiers.Known known = Identifiers.of(identifier);
        return value(identifier, value, known.size(), known.decimals());
    }

    /** An element, a user's (FFxx) too. */
    public Content value(String identifier, BigDecimal value, int size, int decimals) {
        if (mode == Mode.ASCII) {
            Identifiers.Known known = Identifiers.of(identifier);
            return word(known == null ? identifier : known.sign()).word(value == null ? "M" : value.setScale(decimals).toPlainString());
        }
        digits(identifier + "%02X".formatted(size << 3 | decimals));
        out.writeBytes(packed(value, size, decimals));
        return this;
    }

    /** 04 or DRxnn: the step, then one element many times. Of days, hours, minutes ASCII can say but one. */
    public Content series(int days, int hours, int minutes, String identifier, List<BigDecimal> values) {
        Identifiers.Known known = Identifiers.of(identifier);
        if (mode == Mode.ASCII) {
            word(days > 0 ? "DRD%02d".formatted(days) : hours > 0 ? "DRH%02d".formatted(hours) : "DRN%02d".formatted(minutes)).word(known.sign());
            values.forEach(value -> word(value == null ? "M" : value.setScale(known.decimals()).toPlainString()));
            return this;
        }
        digits("0418%02d%02d%02d%s%02X".formatted(days, hours, minutes, identifier, known.definition()));
        values.forEach(value -> out.writeBytes(packed(value, known.size(), known.decimals())));
        return this;
    }

    /** F460: rain of twelve times five minutes in mm; what a slot cannot hold, above 25.4, is carried into the next (annex C, the remark on F4). */
    public Content rain(List<BigDecimal> millimetres) {
        StringBuilder slots = new StringBuilder();
        int carried = 0;
        for (BigDecimal rain : millimetres) {
            int tenths = rain == null ? 0xFF : rain.movePointRight(1).intValueExact() + carried;
            int told = rain == null ? tenths : Math.min(tenths, 254);
            carried = rain == null ? carried : tenths - told;
            slots.append("%02X".formatted(told));
        }
        return array(Identifiers.RAIN_OF_AN_HOUR, "60", "DRP", slots);
    }

    /** F5C0 to FCC0: twelve levels in metres above the base. */
    public Content levels(String identifier, List<BigDecimal> metres) {
        StringBuilder slots = new StringBuilder();
        metres.forEach(level -> slots.append("%04X".formatted(level == null ? 0xFFFF : level.movePointRight(2).intValueExact())));
        return array(identifier, "C0", "DRZ" + (Integer.parseInt(identifier, 16) - 0xF4), slots);
    }

    /** 4520: the word of state. */
    public Content state(int word) {
        if (mode == Mode.HEX) {
            digits("4520%08X".formatted(word));
            return this;
        }
        return word("ZT").word("%08X".formatted(word));
    }

    /** F2F2: a text, the last of a body. */
    public Content text(String manual) {
        return last("F2F2", "RGZS", manual.getBytes(HexBody.TEXT));
    }

    /** F3F3: a picture, the last of a body. */
    public Content picture(byte[] jpeg) {
        return last("F3F3", "PIC", jpeg);
    }

    /** Bytes as they are. */
    public Content raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Mode mode() {
        return mode;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private Content array(String identifier, String definition, String sign, StringBuilder slots) {
        if (mode == Mode.ASCII) {
            return word(sign).word(slots.toString());
        }
        digits(identifier + definition + slots);
        return this;
    }

    private Content last(String mark, String sign, byte[] bytes) {
        if (mode == Mode.HEX) {
            digits(mark);
        } else {
            word(sign);
        }
        return raw(bytes);
    }

    private static byte[] packed(BigDecimal value, int size, int decimals) {
        return value == null ? Digits.HEX.parseHex("FF".repeat(size)) : Digits.packed(value, size, decimals);
    }

    private Content word(String word) {
        if (word != null) {
            out.writeBytes((word + " ").getBytes(StandardCharsets.US_ASCII));
        }
        return this;
    }

    private void digits(String digits) {
        out.writeBytes(mode == Mode.HEX ? Digits.HEX.parseHex(digits) : digits.getBytes(StandardCharsets.US_ASCII));
    }
}
