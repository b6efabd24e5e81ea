package luoshi.flood.sl651;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luoshi.flood.sl651.Report.Reason;

/** Reads a body in HEX/BCD (SL 651-2014, tables 20 to 23, annex C): identifying byte, definition byte, digits; and the elements of fixed size, whose definition byte only names them. */
final class HexBody {

    static final Charset TEXT = Charset.forName("GB18030");
    private static final String CATEGORIES = "PHKZDTMGQIO";
    private static final int SLOTS = 12;

    private final Frame frame;
    private final Draft draft;
    private final byte[] body;
    private int at;
    private Draft.Step step;

    HexBody(Frame frame, Draft draft) {
        this.frame = frame;
        this.draft = draft;
        this.body = frame.body();
    }

    void read() {
        if (body.length < 8) {
            draft.remark(0, Reason.NO_SERIAL, body);
            return;
        }
        draft.sent((body[0] & 0xFF) << 8 | body[1] & 0xFF, time(2, 8));
        at = 8;
        Function.Layout layout = Function.layout(frame.function());
        if (layout == Function.Layout.OBSERVATIONS || layout == Function.Layout.USER || layout == Function.Layout.STATE) {
            readElements();
            return;
        }
        if (isMark(at, 0xF1) && has(7)) {
            station(false);
        }
        switch (layout) {
            case VERSION -> readVersion();
            case EVENTS -> readEvents();
            case RAW -> readRest();
            default -> readSettings();
        }
    }

    private void readElements() {
        while (at < body.length && readElement()) {}
    }

    private boolean readElement() {
        if (!has(2)) {
            return giveUp(Reason.CUT_SHORT);
        }
        int identifier = body[at] & 0xFF;
        if (identifier >= 0xF0 && identifier <= 0xF3 && isMark(at, identifier)) {
            return readMarked(identifier);
        }
        if (identifier >= 0xF4 && identifier <= 0xFC) {
            return readArray(identifier);
        }
        if (identifier == 0x04 && body[at + 1] == 0x18) {
            return readStep();
        }
        if (identifier == 0 || identifier >= 0xF0 && identifier != 0xFF) {
            return giveUp(Reason.UNKNOWN_IDENTIFIER);
        }
        return readValue(identifier == 0xFF ? 2 : 1);
    }

    private boolean readMarked(int identifier) {
        switch (identifier) {
            case 0xF0 -> {
                if (!has(7)) {
                    return giveUp(Reason.CUT_SHORT);
                }
                LocalDateTime observed = time(at + 2, at + 7);
                draft.observed(observed);
                at += 7;
                step = null;
            }
            case 0xF1 -> {
                if (!has(7)) {
                    return giveUp(Reason.CUT_SHORT);
                }
                station(takesCategory(at + 7));
                step = null;
            }
            case 0xF2 -> {
                draft.text(new String(body, at + 2, body.length - at - 2, TEXT));
                at = body.length;
            }
            default -> {
                draft.picture(Arrays.copyOfRange(body, at + 2, body.length));
                at = body.length;
            }
        }
        return true;
    }

    private void station(boolean withCategory) {
        Character category = withCategory && at + 7 < body.length ? Character.valueOf((char) (body[at + 7] & 0xFF)) : null;
        draft.station(Digits.HEX.formatHex(body, at + 2, at + 7), category);
        at += category == null ? 7 : 8;
    }

    /** Replies to 45, 46, 47 … have no category after the address; a category that a vendor puts there all the same is told by what follows it. */
    private boolean takesCategory(int place) {
        if (place >= body.length) {
            return false;
        }
        boolean known = CATEGORIES.indexOf(body[place]) >= 0;
        return switch (Function.layout(frame.function())) {
            case STATE -> known && place + 2 < body.length && (isMark(place + 1, 0xF0) || body[place + 1] == 0x45 && body[place + 2] == 0x20);
            case USER -> known && (place + 1 == body.length || isMark(place + 1, 0xF0));
            default -> known || isMark(place + 1, 0xF0) && !isMark(place, 0xF0);
        };
    }

    /** F460 and F5C0 to FCC0: of fixed size, whatever the definition byte says. */
    private boolean readArray(int identifier) {
        int size = identifier == 0xF4 ? 1 : 2;
        if (!has(2 + SLOTS * size)) {
            return giveUp(Reason.CUT_SHORT);
        }
        if ((body[at + 1] & 0xFF) != (identifier == 0xF4 ? 0x60 : 0xC0)) {
            draft.remark(at, Reason.WRONG_DEFINITION, new byte[0]);
        }
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            int place = at + 2 + i * size;
            int value = size == 1 ? body[place] & 0xFF : (body[place] & 0xFF) << 8 | body[place + 1] & 0xFF;
            slots.add(Digits.isMissing(body, place, place + size) ? null : Integer.valueOf(value));
        }
        draft.array(Digits.HEX.toHexDigits((byte) identifier), slots);
        at += 2 + SLOTS * size;
        return true;
    }

    private boolean readStep() {
        if (!has(5)) {
            return giveUp(Reason.CUT_SHORT);
        }
        if (!Digits.isNumber(body, at + 2, at + 5) || body[at + 2] == (byte) 0xFF) {
            draft.remark(at, Reason.NO_NUMBER, Arrays.copyOfRange(body, at, at + 5));
        } else {
            Draft.Step told = new Draft.Step(pair(at + 2), pair(at + 3), pair(at + 4));
            step = told.isNone() ? null : told;
        }
        at += 5;
        return true;
    }

    private boolean readValue(int identifierSize) {
        if (!has(identifierSize + 1)) {
            return giveUp(Reason.CUT_SHORT);
        }
        String identifier = Digits.HEX.formatHex(body, at, at + identifierSize);
        int size = body[at + identifierSize] >> 3 & 0x1F;
        int decimals = body[at + identifierSize] & 7;
        if (size == 0) {
            return giveUp(Reason.NO_SIZE);
        }
        if (!has(identifierSize + 1 + size)) {
            return giveUp(Reason.CUT_SHORT);
        }
        at += identifierSize + 1;
        if (identifier.equals(Identifiers.STATE) && size <= 4) {
            readState(size);
        } else if (step != null && (at + 2 * size <= body.length)) {
            readSeries(identifier, size, decimals);
        } else {
            readNumber(identifier, size, decimals);
        }
        return true;
    }

    private void readNumber(String identifier, int size, int decimals) {
        if (Digits.isMissing(body, at, at + size)) {
            draft.one(identifier, null);
        } else if (Digits.isNumber(body, at, at + size)) {
            draft.one(identifier, Digits.number(body, at, at + size, decimals));
        } else {
            draft.remark(at, Reason.NO_NUMBER, Arrays.copyOfRange(body, at, at + size));
        }
        at += size;
    }

    /** 4520: bits, and no digits (SL 651-2014, table 58). */
    private void readState(int size) {
        int word = 0;
        for (int i = 0; i < size; i++) {
            word = word << 8 | body[at + i] & 0xFF;
        }
        draft.state(word);
        at += size;
    }

    /** 31 and 38: after the step, one element whose values fill the rest; what some vendors put behind it is told by its identifier and usual definition. */
    private void readSeries(String identifier, int size, int decimals) {
        List<BigDecimal> values = new ArrayList<>();
        while (has(size) && !isMark(at, 0xF0) && !isMark(at, 0xF1) && (values.isEmpty() || !isTail(at))) {
            if (Digits.isMissing(body, at, at + size)) {
                values.add(null);
            } else if (Digits.isNumber(body, at, at + size)) {
                values.add(Digits.number(body, at, at + size, decimals));
            } else {
                break;
            }
            at += size;
        }
        if (!values.isEmpty()) {
            draft.series(identifier, values, step);
        } else {
            readNumber(identifier, size, decimals);
        }
    }

    /** Whether nothing but known elements with their usual definition stands from here to the end. */
    private boolean isTail(int from) {
        int place = from;
        while (place + 2 <= body.length) {
            Identifiers.Known known = Identifiers.of(Digits.HEX.toHexDigits(body[place]));
            if (known == null || (body[place + 1] & 0xFF) != known.definition()) {
                return false;
            }
            place += 2 + known.size();
        }
        return place == body.length;
    }

    private void readSettings() {
        while (at < body.length) {
            int identifierSize = body[at] == (byte) 0xFF ? 2 : 1;
            int size = has(identifierSize + 1) ? body[at + identifierSize] >> 3 & 0x1F : Integer.MAX_VALUE / 2;
            if (!has(identifierSize + 1 + size)) {
                giveUp(Reason.CUT_SHORT);
                return;
            }
            int begin = at + identifierSize + 1;
            boolean number = size > 0 && Digits.isNumber(body, begin, begin + size) && !Digits.isMissing(body, begin, begin + size);
            draft.setting(Digits.HEX.formatHex(body, at, at + identifierSize), Arrays.copyOfRange(body, begin, begin + size),
                    number ? Digits.number(body, begin, begin + size, body[begin - 1] & 7) : null);
            at = begin + size;
        }
    }

    private void readVersion() {
        if (at >= body.length) {
            return;
        }
        int length = body[at] & 0xFF;
        boolean counted = length <= body.length - at - 1;
        int begin = counted ? at + 1 : at;
        int end = counted ? begin + length : body.length;
        draft.version(new String(body, begin, end - begin, TEXT));
        at = end;
        if (at < body.length) {
            giveUp(Reason.UNKNOWN_IDENTIFIER);
        }
    }

    private void readEvents() {
        for (int number = 1; number <= 32 && has(2); number++) {
            draft.setting("ERC" + number, Arrays.copyOfRange(body, at, at + 2), BigDecimal.valueOf((body[at] & 0xFF) << 8 | body[at + 1] & 0xFF));
            at += 2;
        }
        if (at < body.length) {
            giveUp(Reason.UNKNOWN_IDENTIFIER);
        }
    }

    private void readRest() {
        if (at < body.length) {
            draft.setting("", Arrays.copyOfRange(body, at, body.length), null);
        }
    }

    private boolean giveUp(Reason reason) {
        draft.remark(at, reason, Arrays.copyOfRange(body, at, body.length));
        return false;
    }

    private LocalDateTime time(int from, int to) {
        LocalDateTime time = Digits.time(Digits.HEX.formatHex(body, from, to));
        if (time == null) {
            draft.remark(from, Reason.NO_TIME, Arrays.copyOfRange(body, from, to));
        }
        return time;
    }

    private boolean isMark(int place, int mark) {
        return place + 1 < body.length && (body[place] & 0xFF) == mark && (body[place + 1] & 0xFF) == mark;
    }

    private boolean has(int bytes) {
        return at + bytes <= body.length;
    }

    private int pair(int place) {
        return (body[place] >> 4 & 0x0F) * 10 + (body[place] & 0x0F);
    }
}
