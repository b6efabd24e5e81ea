package luoshi.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.plan.output.ReadDocument;
import luoshi.plan.secrecy.ClassificationMarking;

/**
 * What a document says of itself where nobody has typed it.
 *
 * @param title its first line, or the name of the file where that is too long for a title
 * @param year the latest year that title or head name and that one can plan for; empty where there is none
 */
record TitlePage(String title, Optional<Integer> year) {

    /** Lines with words below the title that may name the year: date, meeting, number of the document. */
    private static final int HEAD_LINES = 5;

    /** How far back a plan is still handed in, and how far ahead one is drafted. */
    private static final int YEARS_BACK = 20;

    /** 2022年 or 二〇二二年, not an end of a stretch of years. */
    private static final Pattern YEAR = Pattern.compile("(?<![\\d年][-—–~～至到]{1,2})(?<![\\d〇零○一二三四五六七八九])([2二][0〇零○][\\d〇零○一二三四五六七八九]{2})年(?!\\s*[-—–~～至到])");

    private static final String NUMERALS = "〇一二三四五六七八九";

    static TitlePage of(String text, String fileName, int thisYear) {
        List<String> head = text.lines().filter(line -> !line.isBlank() && !isAboveTheTitle(line)).limit(HEAD_LINES).toList();
        String title = ReadDocument.titleOf(String.join("\n", head), fileName.replaceFirst("\\.[A-Za-z]{1,5}$", ""));
        return new TitlePage(title, latest(Stream.of(title), thisYear).or(() -> latest(head.stream(), thisYear)));
    }

    /** 份号 and 密级 of a document that was taken on appeal: GB/T 9704-2012 7.2.1, 7.2.2. */
    private static boolean isAboveTheTitle(String line) {
        return line.strip().matches("\\d{6}") || ClassificationMarking.find(line).isPresent();
    }

    /** The year of a title that somebody typed, else that of the document. */
    Optional<Integer> yearBeside(String typed, int thisYear) {
        return latest(Stream.of(typed), thisYear).or(() -> year);
    }

    private static Optional<Integer> latest(Stream<String> lines, int thisYear) {
        return lines.flatMap(line -> YEAR.matcher(line).results().map(found -> number(found.group(1))))
                .filter(year -> year >= thisYear - YEARS_BACK && year <= thisYear + 1)
                .max(Comparator.naturalOrder());
    }

    private static int number(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.replaceAll("[零○]", "〇").chars().forEach(digit -> plain.append(NUMERALS.indexOf(digit) < 0 ? String.valueOf((char) digit) : NUMERALS.indexOf(digit)));
        return Integer.parseInt(plain.toString());
    }
}
