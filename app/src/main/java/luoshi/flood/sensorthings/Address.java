package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.missing;
import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;

/**
 * What a path leads to (OGC 18-088, 9.2): entities of a kind, those of a link, one of them, or what is told of it.
 *
 * @param kind of which kind
 * @param parent from which entity the last link leads; null for all of the kind
 * @param link that link; null for all of the kind
 * @param item the one it leads to; null for all of them
 * @param property names of a property and of what lies in it; empty for the whole entity
 * @param told what is asked of it: $ref, $value or $count; empty for itself
 */
record Address(Kind kind, Item parent, Link link, Item item, List<String> property, String told) {

    private static final Pattern SEGMENT = Pattern.compile("(\\w+)(?:\\('?([^()']*)'?\\))?");
    private static final int MOST = 20;

    static Address of(String path, View view) {
        String[] segments = path.split("/");
        if (segments.length > MOST) {
            throw wrong("A path may have " + MOST + " parts at most.");
        }
        Address here = first(segments[0], view);
        for (int i = 1; i < segments.length; i++) {
            here = here.next(segments[i], view, i == segments.length - 1);
        }
        return here;
    }

    private static Matcher segment(String text) {
        Matcher matcher = SEGMENT.matcher(text);
        if (!matcher.matches()) {
            throw missing("'" + shown(text) + "' is no part of a path: parts are names, with a number in brackets where one entity is meant, as Things(1).");
        }
        return matcher;
    }

    private static Address first(String text, View view) {
        Matcher segment = segment(text);
        Kind kind = Kind.ofMany(segment.group(1)).orElseThrow(() -> missing("Unknown EntityType: '" + shown(segment.group(1)) + "'"));
        return new Address(kind, null, null, segment.group(2) == null ? null : one(kind, segment.group(2), view), List.of(), "");
    }

    private static Item one(Kind kind, String number, View view) {
        return Optional.of(number).filter(each -> each.matches("\\d{1,16}")).flatMap(each -> view.find(kind, Long.parseLong(each))).orElseThrow(() -> missing("Not Found"));
    }

    private Address next(String text, View view, boolean isLast) {
        if (!told.isEmpty()) {
            throw missing("Nothing follows " + told + " in a path.");
        }
        if (text.startsWith("$")) {
            return asked(text, isLast);
        }
        if (item == null) {
            throw missing("'" + shown(text) + "' cannot follow " + (link == null ? kind.many() : link.name()) + ": one of them has to be chosen first, as " + kind.many() + "(1).");
        }
        if (!property.isEmpty()) {
            List<String> longer = new ArrayList<>(property);
            longer.add(text);
            return new Address(kind, parent, link, item, longer, "");
        }
        Matcher segment = segment(text.equals("@iot.id") ? "id" : text);
        Optional<Link> on = kind.link(segment.group(1));
        if (on.isEmpty()) {
            if (segment.group(2) != null || !text.equals("@iot.id") && !text.equals("id") && kind.property(text).isEmpty()) {
                throw missing("'" + shown(text) + "' is neither a property nor a link of " + kind.one() + ".");
            }
            return new Address(kind, parent, link, item, List.of(text), "");
        }
        return follow(on.get(), segment.group(2), view);
    }

    private Address asked(String text, boolean isLast) {
        boolean fits = switch (text) {
            case "$ref" -> property.isEmpty();
            case "$value" -> !property.isEmpty();
            case "$count" -> item == null;
            default -> false;
        };
        if (!fits || !isLast) {
            throw missing("'" + shown(text) + "' cannot stand there: $ref follows entities, $value a property, $count a collection, each at the end.");
        }
        return new Address(kind, parent, link, item, property, text);
    }

    private Address follow(Link on, String number, View view) {
        if (!on.isMany()) {
            Item to = view.related(item, on).stream().findFirst().orElseThrow(() -> missing("Not Found"));
            return new Address(on.target(), item, on, to, List.of(), "");
        }
        if (number == null) {
            return new Address(on.target(), item, on, null, List.of(), "");
        }
        Item to = one(on.target(), number, view);
        if (!view.leads(item, on, to)) {
            throw missing("Not Found");
        }
        return new Address(on.target(), item, on, to, List.of(), "");
    }
}
