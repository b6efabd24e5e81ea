package luoshi.flood.sensorthings.observation;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import luoshi.flood.sensorthings.observation.Selection.After;
import luoshi.flood.sensorthings.observation.Selection.Column;
import luoshi.flood.sensorthings.query.Period;

/** Where a page of observations ended, in the address of the next: so it goes on there, whatever has come or gone meanwhile. */
final class Token {

    private Token() {}

    static String of(Found last, Column by) {
        After after = after(last, by);
        return after.key() + "," + after.id();
    }

    static After after(Found last, Column by) {
        return new After(by == Column.AT ? last.at() : by == Column.VALUE ? (Object) last.value() : "", last.id());
    }

    static After read(String token, Column by) {
        String[] cells = token.split(",", -1);
        try {
            if (cells.length == 2) {
                return new After(by == Column.AT ? Period.moment(cells[0]) : by == Column.VALUE ? (Object) Double.valueOf(cells[0]) : "", Long.parseLong(cells[1]));
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong("The $skiptoken '" + shown(token) + "' is none that this question has been answered with: follow @iot.nextLink as it is.");
    }
}
