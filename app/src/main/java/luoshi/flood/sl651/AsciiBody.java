package luoshi.flood.sl651;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import luoshi.flood.sl651.Report.Reason;

/**
 * Reads a body in ASCII (SL 651-2014, tables 16 to 19, names of annex C): serial in four hex digits and time in twelve, no space after them; then name, space, value, space. M is no value.
 * Pictures and texts stay as they are.
 */
final class AsciiBody {

    private static final String MISSING = "M";
    private static final String CATEGORIES = "PHKZDTMGQIO";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,15}");
    private static final Pattern STEP = Pattern.compile("DR[DHN]\\d\\d");
    private static final int SLOTS = 12;

    private final Frame frame;
    private final Draft draft;
    private final String body;
    private int at;
    private Draft.Step step;

    AsciiBody(Frame frame, Draft draft) {
        this.frame = frame;
        this.draft = draft;
        this.body = new String(frame.body(), StandardCharsets.ISO_8859_1);
    }

    void read() {
        if (body.length() < 16 || !body.substring(0, 4).matches("[0-9A-Fa-f]{4}")) {
            draft.remark(0, Reason.NO_SERIAL, frame.body());
            return;
        }
        draft.sent(Integer.parseInt(body, 0, 4, 16), time(4, body.substring(4, 16)));
        at = 16;
        Function.Layout layout = Function.layout(frame.function());
        boolean elements = layout == Function.Layout.OBSERVATIONS || layout == Function.Layout.USER || layout == Function.Layout.STATE;
        while (!peek().isEmpty()) {
            if (peek().equals("ST")) {
                readStation(elements && layout != Function.Layout.STATE);
            } else if (elements) {
                readElement();
            } else {
                readReply(layout);
            }
        }
    }

    private void readStation(boolean withCategory) {
        next();
        String address = next().toUpperCase();
        if (!address.matches("[0-9A-F]{10}")) {
            remark(Reason.UNKNOWN_IDENTIFIER, address);
            return;
        }
        step = null;
        draft.station(address, withCategory && isCategory() ? Character.valueOf(next().charAt(0)) : null);
    }

    /** One letter, unless it is the name of an element: then a value follows it. */
    private boolean isCategory() {
        int here = at;
        String letter = next();
        boolean valued = NUMBER.matcher(peek()).matches();
        at = here;
        return letter.length() == 1 && CATEGORIES.contains(letter) && !valued;
    }

    private void readElement() {
        String name = next();
        if (name.equals("TT")) {
            String digits = next();
            step = null;
            draft.observed(digits.length() == 10 ? time(at - 10, digits) : time(at, ""));
        } else if (STEP.matcher(name).matches()) {
            int number = Integer.parseInt(name, 3, 5, 10);
            step = number == 0 ? null : new Draft.Step(name.charAt(2) == 'D' ? number : 0, name.charAt(2) == 'H' ? number : 0, name.charAt(2) == 'N' ? number : 0);
        } else if (name.equals("RGZS")) {
            draft.text(new String(rest(), HexBody.TEXT));
        } else if (name.equals("PIC")) {
            draft.picture(rest());
        } else if (name.equals("ZT") && peek().matches("[0-9A-Fa-f]{1,8}")) {
            draft.state(Integer.parseUnsignedInt(next(), 16));
        } else if (Identifiers.ofArray(name) != null) {
            readArray(Identifiers.ofArray(name));
        } else if (NAME.matcher(name).matches()) {
            readValues(name);
        } else {
            remark(Reason.UNKNOWN_IDENTIFIER, name);
        }
    }

    private void readValues(String name) {
        Identifiers.Known known = Identifiers.named(name);
        String identifier = known == null ? name : known.identifier();
        List<BigDecimal> values = new ArrayList<>();
        while (isValue(peek()) && (step != null || values.isEmpty())) {
            values.add(value(next()));
        }
        if (values.isEmpty()) {
            remark(Reason.NO_NUMBER, known == null ? name : next());
        } else if (step != null) {
            draft.series(identifier, values, step);
        } else {
            draft.one(identifier, values.getFirst());
        }
    }

    /** Twelve values: as 24 or 48 hex digits in one word, the form of the bytes; or twelve numbers in their unit, as some write. */
    private void readArray(String identifier) {
        boolean rain = identifier.equals(Identifiers.RAIN_OF_AN_HOUR);
        int width = rain ? 2 : 4;
        List<Integer> slots = new ArrayList<>();
        if (peek().matches("[0-9A-Fa-f]{" + SLOTS * width + "}")) {
            String digits = next();
            for (int i = 0; i < SLOTS; i++) {
                int value = Integer.parseInt(digits, i * width, (i + 1) * width, 16);
                slots.add(value == (1 << 4 * width) - 1 ? null : Integer.valueOf(value));
            }
        } else {
            while (slots.size() < SLOTS && isValue(peek())) {
                BigDecimal value = value(next());
                slots.add(value == null ? null : Integer.valueOf(value.movePointRight(rain ? 1 : 2).intValue()));
            }
            if (slots.size() == 1 && slots.getFirst() == null) {
                slots = Arrays.asList(new Integer[SLOTS]);
            }
        }
        if (slots.size() == SLOTS) {
            draft.array(identifier, slots);
        } else {
            remark(Reason.NO_NUMBER, slots.isEmpty() ? next() : slots.toString());
        }
    }

    private void readReply(Function.Layout layout) {
        switch (layout) {
            case VERSION -> draft.version(new String(rest(), HexBody.TEXT).strip());
            case EVENTS -> readEvents();
            case RAW -> draft.setting("", rest(), null);
            default -> {
                String identifier = next().toUpperCase();
                byte[] value = next().getBytes(StandardCharsets.ISO_8859_1);
                String text = new String(value, StandardCharsets.ISO_8859_1);
                draft.setting(identifier, value, NUMBER.matcher(text).matches() ? new BigDecimal(text) : null);
            }
        }
    }

    private void readEvents() {
        String digits = new String(rest(), StandardCharsets.ISO_8859_1).replace(" ", "");
        for (int number = 1; number <= 32 && 4 * number <= digits.length(); number++) {
            String count = digits.substring(4 * number - 4, 4 * number);
            if (count.matches("[0-9A-Fa-f]{4}")) {
                draft.setting("ERC" + number, count.getBytes(StandardCharsets.ISO_8859_1), BigDecimal.valueOf(Integer.parseInt(count, 16)));
            }
        }
    }

    private LocalDateTime time(int offset, String digits) {
        LocalDateTime time = digits.isEmpty() ? null : Digits.time(digits);
        if (time == null) {
            draft.remark(offset, Reason.NO_TIME, digits.getBytes(StandardCharsets.ISO_8859_1));
        }
        return time;
    }

    private static boolean isValue(String word) {
        return word.equals(MISSING) || NUMBER.matcher(word).matches();
    }

    private static BigDecimal value(String word) {
        return word.equals(MISSING) ? null : new BigDecimal(word);
    }

    private void remark(Reason reason, String word) {
        draft.remark(Math.max(0, at - word.length()), reason, word.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The next word, which is passed; empty at the end. */
    private String next() {
        while (at < body.length() && body.charAt(at) == ' ') {
            at++;
        }
        int end = body.indexOf(' ', at);
        String word = body.substring(at, end < 0 ? body.length() : end);
        at += word.length();
        return word;
    }

    private String peek() {
        int here = at;
        String word = next();
        at = here;
        return word;
    }

    private byte[] rest() {
        byte[] rest = Arrays.copyOfRange(frame.body(), Math.min(at < body.length() && body.charAt(at) == ' ' ? at + 1 : at, body.length()), body.length());
        at = body.length();
        return rest;
    }
}
