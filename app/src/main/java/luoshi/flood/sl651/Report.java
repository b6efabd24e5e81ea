package luoshi.flood.sl651;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 报文正文: what a frame says. Whatever cannot be read is kept beside what can.
 *
 * @param station whose frame it is
 * @param function the function code
 * @param serial 流水号, 1 to 65535; a resend has the same
 * @param sent 发报时间, by the station's clock, which may be years off; null where it is no time
 * @param items what was observed, in the order sent
 * @param states words of state, as they are also among the items
 * @param settings what a reply tells of configuration (40 to 43), of events (50), of controls (4C to 4F)
 * @param text 人工置数 (F2F2); null where there is none
 * @param picture 图片 (F3F3), as far as this body has it; null where there is none
 * @param version 软件版本 (45); null where there is none
 * @param remarks what could not be read, or only against the letter of the standard
 */
public record Report(String station, int function, int serial, LocalDateTime sent, List<Item> items, List<State> states, List<Setting> settings, String text, byte[] picture,
        String version, List<Remark> remarks) {

    /**
     * 遥测站状态及报警.
     *
     * @param station whose state
     * @param at when
     * @param word the 32 bits
     */
    public record State(String station, LocalDateTime at, int word) {

        /** The bits that are set and have a meaning. */
        public Set<StatusBit> bits() {
            return StatusBit.in(word);
        }
    }

    /**
     * A setting, which is no observation: its identifiers are those of parameters, and mean other things than the same bytes of annex C.
     *
     * @param station whose
     * @param identifier two hex digits; ERC1 to ERC32 for the counts of events; empty for bytes that only the device explains
     * @param bytes as sent
     * @param number what they say if they are a number; null where they are none
     */
    public record Setting(String station, String identifier, byte[] bytes, BigDecimal number) {}

    /**
     * Something in the body that is not as it should be.
     *
     * @param offset where in the body
     * @param reason what about it
     * @param bytes the bytes that were not read; empty where they were, in spite of it
     */
    public record Remark(int offset, Reason reason, byte[] bytes) {}

    /** What is not as it should be. */
    public enum Reason {
        /** Too short for serial and time. */
        NO_SERIAL,
        /** A later one of several packets: it says nothing by itself. */
        LATER_PACKET,
        /** More packets are to follow. */
        MORE_PACKETS,
        /** An element needs more bytes than there are. */
        CUT_SHORT,
        /** No element has this identifier, so nobody knows how long it is. */
        UNKNOWN_IDENTIFIER,
        /** The definition byte says no bytes. */
        NO_SIZE,
        /** The definition byte of an element of fixed size is another than the standard's; it was read by the standard. */
        WRONG_DEFINITION,
        /** The bytes of a value are no number; what follows was read. */
        NO_NUMBER,
        /** A time that there is not. */
        NO_TIME
    }

    /** What a frame says. */
    public static Report of(Frame frame, Profile profile) {
        Draft draft = new Draft(frame, profile);
        if (frame.packet() > 1) {
            draft.remark(0, Reason.LATER_PACKET, frame.body());
        } else if (frame.mode() == Frame.Mode.HEX) {
            new HexBody(frame, draft).read();
        } else {
            new AsciiBody(frame, draft).read();
        }
        if (frame.packet() == 1 && frame.packets() > 1) {
            draft.remark(frame.body().length, Reason.MORE_PACKETS, new byte[0]);
        }
        return draft.report();
    }

    /** All of it in one line, for tests and journals: {@code 32 0012345678 #18 2014-12-05T11:00:02 | 0012345678/H 2014-12-05T11:00 20=10.0 …}. */
    public String line() {
        String values = items.stream().map(Item::toString).collect(Collectors.joining("; "));
        String told = settings.stream().map(setting -> setting.identifier() + ":" + (setting.number() == null ? Digits.HEX.formatHex(setting.bytes()) : setting.number().toPlainString()))
                .collect(Collectors.joining(" "));
        String odd = remarks.stream().map(remark -> remark.reason() + "@" + remark.offset() + "+" + remark.bytes().length).collect(Collectors.joining(" "));
        return "%02X %s #%d %s | %s%s%s%s%s%s".formatted(function, station, serial, sent, values, told.isEmpty() ? "" : " settings " + told, text == null ? "" : " text " + text,
                picture == null ? "" : " picture " + picture.length, version == null ? "" : " version " + version, odd.isEmpty() ? "" : " ! " + odd);
    }
}
