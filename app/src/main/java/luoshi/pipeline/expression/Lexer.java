package luoshi.pipeline.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words, numbers, texts and signs. What a Chinese keyboard writes is taken for what it stands for. */
final class Lexer {

    private static final Map<String, String> MEANS = Map.ofEntries(
            Map.entry("==", "="), Map.entry("<>", "!="), Map.entry("≠", "!="), Map.entry("≥", ">="), Map.entry("≤", "<="), Map.entry("=>", ">="), Map.entry("=<", "<="),
            Map.entry("×", "*"), Map.entry("÷", "/"), Map.entry("−", "-"), Map.entry("–", "-"), Map.entry("、", ","), Map.entry("&&", "and"), Map.entry("||", "or"),
            Map.entry("!", "not"), Map.entry("并且", "and"), Map.entry("且", "and"), Map.entry("或者", "or"), Map.entry("或", "or"), Map.entry("非", "not"),
            Map.entry("不", "not"), Map.entry("是", "yes"), Map.entry("否", "no"));
    private static final Map<Character, String> CLOSING = Map.of('\'', "'", '"', "\"", '‘', "’'", '’', "’'", '“', "”\"", '”', "”\"", '「', "」");
    private static final Pattern SIGN = Pattern.compile("==|<>|!=|>=|<=|=>|=<|&&|\\|\\||[-=<>+*/(),!≠≥≤×÷−–、]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\d-])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final Pattern CHINESE_WORD = Pattern.compile("并且|或者|且|或|非|不|是|否");

    private final String text;
    private final String plain;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
        plain = halfWidth(text);
    }

    static List<Token> read(String text) throws ExpressionFault {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", text.length()));
        return lexer.tokens;
    }

    private void next() throws ExpressionFault {
        char first = plain.charAt(at);
        if (Character.isWhitespace(first) || Character.isSpaceChar(first) || first == '\uFEFF' || first == '\u200B') {
            at++;
        } else if (CLOSING.containsKey(first)) {
            quoted(CLOSING.get(first));
        } else if (!date() && !taken(Token.Kind.NUMBER, NUMBER) && !taken(Token.Kind.WORD, WORD) && !taken(Token.Kind.SIGN, SIGN)) {
            chinese();
        }
    }

    /** A date without its quotes is one nevertheless. */
    private boolean date() {
        Matcher found = DATE.matcher(plain).region(at, plain.length());
        if (!found.lookingAt()) {
            return false;
        }
        add(Token.Kind.TEXT, found.group(), found.end());
        return true;
    }

    private boolean taken(Token.Kind kind, Pattern pattern) throws ExpressionFault {
        Matcher found = pattern.matcher(plain).region(at, plain.length());
        if (!found.lookingAt()) {
            return false;
        }
        String word = found.group().toLowerCase(Locale.ROOT);
        if (kind == Token.Kind.NUMBER && found.end() < plain.length() && (Character.isLetter(plain.charAt(found.end())) || plain.charAt(found.end()) == '%')) {
            throw new ExpressionFault(found.end(), "数 " + word + " 后面跟着“" + plain.charAt(found.end()) + "”；数不带单位和百分号，按字段的计量单位只写数");
        }
        add(kind, word, found.end());
        return true;
    }

    private void add(Token.Kind kind, String word, int end) {
        String meaning = MEANS.getOrDefault(word, word);
        tokens.add(new Token(kind == Token.Kind.SIGN && Character.isLetter(meaning.charAt(0)) ? Token.Kind.WORD : kind, meaning, at));
        at = end;
    }

    /** A text runs to its closing mark; twice the mark stands for one of it. */
    private void quoted(String closing) throws ExpressionFault {
        StringBuilder inside = new StringBuilder();
        int from = at++;
        while (at < text.length()) {
            char one = text.charAt(at);
            boolean closes = closing.indexOf(one) >= 0;
            if (closes && at + 1 < text.length() && text.charAt(at + 1) == one) {
                at++;
            } else if (closes) {
                at++;
                tokens.add(new Token(Token.Kind.TEXT, inside.toString(), from));
                return;
            }
            inside.append(one);
            at++;
        }
        throw new ExpressionFault(from, "引号没有合上：" + text.substring(from));
    }

    private void chinese() throws ExpressionFault {
        Matcher run = CHINESE.matcher(plain).region(at, plain.length());
        if (!run.lookingAt()) {
            throw new ExpressionFault(at, "看不懂“" + text.substring(at, text.offsetByCodePoints(at, 1)) + "”；表达式里只有字段 key、数、带引号的文字、括号和 + - * / = != < <= > >=");
        }
        if (!run.group().matches("(?:" + CHINESE_WORD + ")+")) {
            throw new ExpressionFault(at, "“" + run.group() + "”没有加引号：文字写成 '" + run.group() + "'，字段写它的 key（小写英文），不写名称");
        }
        Matcher word = CHINESE_WORD.matcher(plain).region(at, run.end());
        while (at < run.end() && word.lookingAt()) {
            add(Token.Kind.WORD, word.group(), word.end());
            word.region(at, run.end());
        }
    }

    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            plain.append(one >= '！' && one <= '～' ? (char) (one - 0xFEE0) : one == '　' ? ' ' : one);
        }
        return plain.toString();
    }

    /** A word, number, text in quotes or sign of an expression, with where it begins. */
    record Token(Kind kind, String text, int at) {

        enum Kind {
            WORD,
            NUMBER,
            TEXT,
            SIGN,
            END
        }

        boolean is(String wanted) {
            return text.equals(wanted) && (kind == Kind.SIGN || kind == Kind.WORD);
        }

        /** As messages name it. */
        String shown() {
            return switch (kind) {
                case END -> "末尾";
                case TEXT -> "'" + text + "'";
                default -> "“" + text + "”";
            };
        }
    }
}
