package luoshi.flood.sensorthings.query;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into its tokens. */
final class Lexer {

    private static final int MOST = 2_000;
    private static final int LONGEST = 20_000;
    /** A plus sign in an address that was not encoded arrives as a space. */
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+\\- ]\\d\\d:\\d\\d)";
    private static final Pattern TOKEN = Pattern.compile("""
            (?<space>\\s+)|(?<moment>%1$s(?:/%1$s)?)|(?<date>\\d{4}-\\d\\d-\\d\\d)|(?<time>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)\
            |(?<number>\\d{1,300}(?:\\.\\d{1,300})?(?:[eE][+-]?\\d{1,3})?)|(?<typed>(?:geography|geometry|duration)')|(?<quote>')|(?<name>[@\\p{L}_][\\p{L}\\p{N}_.@-]*)|(?<sign>[(),/-])""".formatted(MOMENT));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** What a token is. */
    enum Sort {
        /** A value. */
        LITERAL,
        /** A name, which may be that of an operator or function. */
        NAME,
        /** A bracket, comma, stroke or minus. */
        SIGN,
        /** The end. */
        END
    }

    /** A token, with where it begins. */
    record Token(Sort sort, String text, Object value, int at) {}

    static List<Token> read(String text) {
        if (text.length() > LONGEST) {
            throw wrong("An expression of " + text.length() + " characters is too long: at most " + LONGEST + ".");
        }
        return new Lexer(text).read();
    }

    private List<Token> read() {
        Matcher matcher = TOKEN.matcher(text);
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw wrong("Unexpected '" + shown(text.substring(at)) + "' at character " + (at + 1) + " of the expression.");
            }
            int begin = at;
            at = matcher.end();
            take(matcher, begin);
            if (tokens.size() > MOST) {
                throw wrong("The expression has more than " + MOST + " parts.");
            }
        }
        tokens.add(new Token(Sort.END, "the end", null, at));
        return tokens;
    }

    private void take(Matcher matcher, int begin) {
        String found = matcher.group();
        if (matcher.group("typed") != null) {
            literal(typed(found.substring(0, found.length() - 1), quoted(begin)), begin);
        } else if (matcher.group("quote") != null) {
            literal(quoted(begin), begin);
        } else if (matcher.group("number") != null) {
            literal(Double.valueOf(found), begin);
        } else if (matcher.group("moment") != null) {
            literal(Values.time(Period.parse(found.replace(' ', '+'))), begin);
        } else if (matcher.group("date") != null || matcher.group("time") != null) {
            literal(dateOrTime(found), begin);
        } else if (matcher.group("name") != null) {
            name(found, begin);
        } else if (matcher.group("sign") != null) {
            tokens.add(new Token(Sort.SIGN, found, null, begin));
        }
    }

    private void name(String found, int begin) {
        switch (found) {
            case "true", "false" -> literal(Boolean.valueOf(found), begin);
            case "null" -> literal(null, begin);
            default -> tokens.add(new Token(Sort.NAME, found, null, begin));
        }
    }

    private static Object dateOrTime(String found) {
        try {
            return found.indexOf('-') > 0 ? LocalDate.parse(found) : LocalTime.parse(found);
        } catch (DateTimeException e) {
            throw wrong("'" + found + "' is no date and no time of day.");
        }
    }

    private void literal(Object value, int begin) {
        tokens.add(new Token(Sort.LITERAL, text.substring(begin, Math.min(text.length(), at)), value, begin));
    }

    /** The text after a quotation mark, in which two stand for one. */
    private String quoted(int begin) {
        StringBuilder inside = new StringBuilder();
        while (true) {
            int end = text.indexOf('\'', at);
            if (end < 0) {
                throw wrong("The quotation that begins at character " + (begin + 1) + " does not end.");
            }
            inside.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != '\'') {
                return inside.toString();
            }
            inside.append('\'');
            at++;
        }
    }

    private static Object typed(String type, String text) {
        if (!type.equals("duration")) {
            return Geometries.ofText(text);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw wrong("'" + shown(text) + "' is no duration: it is written as PT1H30M.");
        }
    }
}
