package luoshi.indicator.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.indicator.Figures.Thing;
import luoshi.people.Refusal;

/** What a roster may hold: named things, and never what tells who a person is. */
public final class RosterRules {

    /** The most things of one roster. */
    static final int MOST = 5_000;
    static final int LONGEST = 200;

    private static final Pattern JOINED = Pattern.compile("(?<=\\d)[\\s\\-－—]+(?=[\\dXx])");
    private static final Pattern RESIDENT = Pattern.compile("(?<![0-9A-Za-z])([1-9]\\d{5})(\\d{4})(\\d{2})(\\d{2})\\d{3}[\\dXx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86)?1[3-9]\\d{9}(?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private RosterRules() {}

    /** Refuses a list with the first thing that cannot stand in it. */
    public static void refuse(List<Thing> things) {
        if (things.isEmpty() || things.size() > MOST) {
            throw new Refusal(things.isEmpty() ? "roster.empty" : "roster.long", MOST);
        }
        for (int i = 0; i < things.size(); i++) {
            Optional<Refusal> fault = fault(things.get(i));
            if (fault.isPresent()) {
                throw new Refusal("roster.row", i + 1, fault.get().key().endsWith("person") ? "" : things.get(i).name());
            }
        }
    }

    /** What is wrong with a thing. */
    static Optional<Refusal> fault(Thing thing) {
        if (texts(thing).anyMatch(RosterRules::tellsWho)) {
            return Optional.of(new Refusal("roster.person"));
        }
        if (texts(thing).anyMatch(text -> text.length() > LONGEST)) {
            return Optional.of(new Refusal("roster.cell", LONGEST));
        }
        return thing.name().isBlank() && thing.key().isBlank() ? Optional.of(new Refusal("roster.unnamed")) : Optional.empty();
    }

    private static Stream<String> texts(Thing thing) {
        return Stream.of(thing.key(), thing.name(), thing.place(), thing.remark());
    }

    /** Whether a resident identity number, with its right check character (GB 11643), or a mobile number stands in it, also with gaps between its digits. */
    static boolean tellsWho(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Stream.of(plain, JOINED.matcher(plain).replaceAll("")).anyMatch(one -> MOBILE.matcher(one).find() || RESIDENT.matcher(one).results().anyMatch(found -> isResident(one.substring(found.start(), found.end()))));
    }

    private static boolean isResident(String number) {
        Matcher parts = RESIDENT.matcher(number);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDate.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
        } catch (DateTimeException noBirthday) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
