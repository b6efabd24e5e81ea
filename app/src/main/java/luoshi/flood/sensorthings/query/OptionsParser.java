package luoshi.flood.sensorthings.query;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.query.Options.Expand;
import luoshi.flood.sensorthings.query.Options.Order;

/** Reads the options of a query about entities of a kind. */
public final class OptionsParser {

    private static final int DEEPEST = 6;
    private static final int MOST_EXPANDS = 30;

    private final Map<String, String> given = new LinkedHashMap<>();
    private final Kind kind;
    private final int depth;

    private OptionsParser(Kind kind, List<Map.Entry<String, String>> options, int depth) {
        this.kind = kind;
        this.depth = depth;
        if (depth > DEEPEST) {
            throw wrong("$expand is nested deeper than " + DEEPEST + " levels.");
        }
        options.forEach(option -> {
            if (given.put(option.getKey(), option.getValue()) != null) {
                throw wrong("The option " + shown(option.getKey()) + " is given twice.");
            }
        });
    }

    /** Reads the query of an address, as it stands there. */
    public static Options parse(Kind kind, String query) {
        List<Map.Entry<String, String>> options = new ArrayList<>();
        for (String part : (query == null ? "" : query).split("&")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            if (name.startsWith("$")) {
                options.add(Map.entry(name, equals < 0 ? "" : decoded(part.substring(equals + 1))));
            }
        }
        return new OptionsParser(kind, options, 0).options(options);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong("'" + shown(text) + "' is not encoded as addresses are.");
        }
    }

    private Options options(List<Map.Entry<String, String>> all) {
        for (String name : given.keySet()) {
            if (!List.of("$filter", "$orderby", "$top", "$skip", "$count", "$select", "$expand", "$resultFormat", "$skiptoken").contains(name)) {
                throw wrong("There is no option '" + shown(name) + "'. There are: $filter, $orderby, $top, $skip, $count, $select, $expand, $resultFormat.");
            }
        }
        String filter = given.get("$filter");
        return new Options(filter == null ? null : Parser.parse(kind, filter), orders(), given.containsKey("$top") ? number("$top") : null, given.containsKey("$skip") ? number("$skip") : 0,
                oneOf("$count", "false", "true"), select(), expands(), oneOf("$resultFormat", "", "dataArray"), given.get("$skiptoken"), List.copyOf(all));
    }

    private int number(String name) {
        String text = given.get(name).strip();
        if (!text.matches("\\d{1,9}")) {
            throw wrong(name + " must be a whole number from 0 to 999999999, not '" + shown(text) + "'.");
        }
        return Integer.parseInt(text);
    }

    private boolean oneOf(String name, String no, String yes) {
        String text = given.getOrDefault(name, no);
        if (!text.equals(no) && !text.equals(yes)) {
            throw wrong(name + " may be " + (no.isEmpty() ? "" : no + " or ") + yes + ", not '" + shown(text) + "'.");
        }
        if (name.equals("$resultFormat") && text.equals(yes) && kind != Kind.OBSERVATION) {
            throw wrong("$resultFormat=dataArray is for Observations only.");
        }
        return text.equals(yes);
    }

    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (String part : cut(given.getOrDefault("$orderby", ""), ',')) {
            String by = part.strip();
            boolean descending = by.endsWith(" desc");
            orders.add(new Order(Parser.parse(kind, descending ? by.substring(0, by.length() - 5) : by.endsWith(" asc") ? by.substring(0, by.length() - 4) : by), descending));
        }
        return orders;
    }

    private List<String> select() {
        List<String> names = new ArrayList<>();
        for (String part : cut(given.getOrDefault("$select", ""), ',')) {
            String name = part.strip().equals("id") ? "@iot.id" : part.strip();
            if (!name.equals("*") && kind.link(name).isEmpty()) {
                Parser.check(kind, List.of(name.split("/")));
            }
            names.add(name);
        }
        return names.contains("*") ? List.of() : names;
    }

    private List<Expand> expands() {
        Map<String, List<Map.Entry<String, String>>> links = new LinkedHashMap<>();
        for (String part : cut(given.getOrDefault("$expand", ""), ',')) {
            int slash = part.indexOf('/');
            int bracket = part.indexOf('(');
            boolean path = slash >= 0 && (bracket < 0 || slash < bracket);
            String name = (path ? part.substring(0, slash) : bracket < 0 ? part : part.substring(0, bracket)).strip();
            List<Map.Entry<String, String>> inner = links.computeIfAbsent(name, _ -> new ArrayList<>());
            (path ? List.of(Map.entry("$expand", part.substring(slash + 1))) : inner(part, bracket)).forEach(option -> merge(inner, option));
        }
        if (links.size() > MOST_EXPANDS) {
            throw wrong("$expand names more than " + MOST_EXPANDS + " links.");
        }
        List<Expand> expands = new ArrayList<>();
        links.forEach((name, inner) -> {
            Link link = kind.link(name).orElseThrow(() -> wrong("'" + shown(name) + "' is no link of " + kind.one() + ", which has: " + String.join(", ", kind.links().stream().map(Link::name).toList()) + "."));
            expands.add(new Expand(link, new OptionsParser(link.target(), inner, depth + 1).options(inner)));
        });
        return expands;
    }

    /** The same link may be named several times, each time with another way on. */
    private static void merge(List<Map.Entry<String, String>> inner, Map.Entry<String, String> option) {
        for (int i = 0; i < inner.size(); i++) {
            if (inner.get(i).getKey().equals("$expand") && option.getKey().equals("$expand")) {
                inner.set(i, Map.entry("$expand", inner.get(i).getValue() + "," + option.getValue()));
                return;
            }
        }
        inner.add(option);
    }

    private static List<Map.Entry<String, String>> inner(String part, int bracket) {
        if (bracket < 0) {
            return List.of();
        }
        String text = part.strip();
        if (!text.endsWith(")")) {
            throw wrong("The bracket in $expand at '" + shown(part) + "' is not closed.");
        }
        List<Map.Entry<String, String>> options = new ArrayList<>();
        for (String option : cut(text.substring(text.indexOf('(') + 1, text.length() - 1), ';')) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw wrong("'" + shown(option) + "' within $expand is no option: they are written as $top=1.");
            }
            options.add(Map.entry(option.substring(0, equals).strip(), option.substring(equals + 1)));
        }
        return options;
    }

    /** Cuts at a sign that stands in no bracket and no quotation. */
    private static List<String> cut(String text, char sign) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int open = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            quoted ^= each == '\'';
            open += quoted ? 0 : each == '(' ? 1 : each == ')' ? -1 : 0;
            if (each == sign && !quoted && open == 0) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        if (begin < text.length()) {
            parts.add(text.substring(begin));
        } else if (begin > 0) {
            throw wrong("Something is missing at the end of '" + shown(text) + "'.");
        }
        return parts;
    }
}
