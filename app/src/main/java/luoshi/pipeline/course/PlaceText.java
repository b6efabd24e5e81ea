package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Field;

/** A place in degrees, 经度 first: 113.24,35.21. */
final class PlaceText {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,10})?),(\\d{1,2}(?:\\.\\d{1,10})?)");
    private static final Pattern BESIDE = Pattern.compile("[东经度北纬°EN,、;:/ ]+");
    /** All of China lies within. */
    private static final BigDecimal WEST = new BigDecimal(73);
    private static final BigDecimal EAST = new BigDecimal(136);
    private static final BigDecimal SOUTH = new BigDecimal(3);
    private static final BigDecimal NORTH = new BigDecimal(54);

    private PlaceText() {}

    static String read(Field field, String typed) {
        Matcher place = PLACE.matcher(BESIDE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll(",").replaceAll("^,|,$", ""));
        if (!place.matches() || !within(place.group(1), WEST, EAST) || !within(place.group(2), SOUTH, NORTH)) {
            throw new Refusal("field.place", field.name().zh(), FieldText.told(typed));
        }
        return place.group(1) + "," + place.group(2);
    }

    private static boolean within(String degrees, BigDecimal least, BigDecimal most) {
        BigDecimal number = new BigDecimal(degrees);
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}
