package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.util.List;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.query.Evaluation;
import luoshi.flood.sensorthings.query.Options;
import luoshi.flood.sensorthings.query.Options.Order;
import luoshi.flood.sensorthings.query.Values;

/** Where a page of entities ended, in the address of the next one: the number of the last, and its place for when it has gone. */
final class Keys {

    private Keys() {}

    static String token(Item last, Options options, Evaluation evaluation) {
        String first = options.orders().isEmpty() ? "" : String.valueOf(evaluation.tell(options.orders().getFirst().by(), last));
        return last.number() + (first.length() > 100 || first.isEmpty() ? "" : "," + first);
    }

    /** The place of the first that stands behind. */
    static int next(List<? extends Item> ordered, Options options, Evaluation evaluation) {
        String[] cells = options.token().split(",", 2);
        if (!cells[0].matches("\\d{1,16}")) {
            throw wrong("The $skiptoken '" + shown(options.token()) + "' is none that this question has been answered with: follow @iot.nextLink as it is.");
        }
        long last = Long.parseLong(cells[0]);
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).number() == last) {
                return i + 1;
            }
        }
        for (int i = 0; i < ordered.size(); i++) {
            if (isBehind(ordered.get(i), last, cells.length > 1 ? cells[1] : null, options, evaluation)) {
                return i;
            }
        }
        return ordered.size();
    }

    private static boolean isBehind(Item item, long last, String key, Options options, Evaluation evaluation) {
        if (options.orders().isEmpty()) {
            return item.number() > last;
        }
        if (key == null) {
            return true;
        }
        Order order = options.orders().getFirst();
        int stands = Values.sorted(String.valueOf(evaluation.tell(order.by(), item)), key);
        return order.isDescending() ? stands < 0 : stands > 0;
    }
}
