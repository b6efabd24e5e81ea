package luoshi.people.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import luoshi.sheet.SheetText;
import luoshi.people.Refusal;
import luoshi.people.Unit;
import luoshi.people.UnitKind;

/**
 * A unit as it is typed.
 *
 * @param name full name
 * @param shortName name for narrow columns; the full one where none is typed
 * @param kind what sort of unit
 * @param parent the unit above
 * @param from from which day on
 * @param leaf the version of the unit that was on the page
 */
public record UnitForm(String name, String shortName, String kind, String parent, String from, Long leaf) {

    static UnitForm of(Unit unit, LocalDate from, long leaf) {
        return new UnitForm(unit.name(), unit.shortName(), unit.kind().name(), unit.parent() == null ? "" : unit.parent().toString(), from.toString(), leaf);
    }

    /** The same, opened on a newer version: what has been recorded meanwhile has been shown. */
    UnitForm on(long newer) {
        return new UnitForm(name, shortName, kind, parent, from, newer);
    }

    Unit unit(UUID id) {
        String full = SheetText.clean(name);
        String brief = SheetText.clean(shortName);
        return new Unit(id, full, brief.isEmpty() ? full : brief, kind(kind).orElseThrow(() -> new Refusal("units.kind")), id(parent), day(from), false);
    }

    static Optional<UnitKind> kind(String name) {
        return Optional.ofNullable(name).filter(text -> text.matches("[A-Z_]+")).flatMap(text -> java.util.Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst());
    }

    static UUID id(String text) {
        return text == null || !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? null : UUID.fromString(text);
    }

    static LocalDate day(String text) {
        return SheetText.day(text).orElseThrow(() -> new Refusal("form.day", text == null ? "" : text));
    }
}
