package luoshi.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings and list marks by how Chinese official documents number them: 一、 then （一） then 1. then （1） (GB/T 9704-2012, 7.3.3),
 * and by the marks of web pages and digests.
 */
final class Headings {

    private static final int LONGEST = 45;

    /** Level 1 for 一、 up to 5; a bullet has level 6. */
    private static final Pattern MARKER = Pattern.compile(
            "(?<l1>第[一二三四五六七八九十]{1,3}(?:部分|章|篇)[、：\\s]?|[■◆★▲]\\s?)"
                    + "|(?<l2>[一二三四五六七八九十]{1,3}[、.．]\\s?)"
                    + "|(?<l3>[（(][一二三四五六七八九十]{1,3}[)）][、.]?\\s?)"
                    + "|(?<l4>\\d{1,2}(?:[、．]|\\.(?!\\d))\\s?|\\d{1,2}\\s(?=[\\u4e00-\\u9fff]))"
                    + "|(?<l5>[（(]\\d{1,2}[)）]\\s?|[①-⑳]\\s?)"
                    + "|(?<l6>[-•●·○][ 　]?(?=[\\u4e00-\\u9fff“《])|——(?=[\\u4e00-\\u9fff“《])|—(?=[\\u4e00-\\u9fff“《]))");

    /** 责任单位：市水利局 on a line of its own heads nothing. */
    private static final Pattern LABELLED = Pattern.compile("【?[^：，。】]{0,6}(?:单位|部门|领导|责任人|负责人|联系人|时限|时间|科室|节点)(?:（[^：，。]{0,8}）)? ?[：】]");

    /** An item that names who does it is no heading: 新增规上企业450家（市工信局牵头）. */
    private static final Pattern ASSIGNED = Pattern.compile("[（(【\\[].{0,60}(?:牵头|负责|责任|配合|完成)");
    private static final String[] GROUPS = {"l1", "l2", "l3", "l4", "l5", "l6"};

    private Headings() {}

    /** Where the numbering or bullet at a line's start ends, or the start itself where there is none. */
    static int markerEnd(String text, int from, int to) {
        Matcher matcher = MARKER.matcher(text).region(from, to);
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** The level of the numbering at a line's start, 0 where there is none. */
    static int level(String text, int from, int to) {
        Matcher matcher = MARKER.matcher(text).region(from, to);
        if (matcher.lookingAt()) {
            for (int level = 1; level <= GROUPS.length; level++) {
                if (matcher.group(GROUPS[level - 1]) != null) {
                    return level;
                }
            }
        }
        return 0;
    }

    /**
     * Where the heading ends that a line begins with: the line's end for a line of its own, the end of a lead-in (（一）优化园区布局。) before
     * running text, or the start where there is no heading.
     */
    static int headingEnd(String text, int from, int to) {
        int marker = markerEnd(text, from, to);
        int level = level(text, from, to);
        int sentenceEnd = sentenceEnd(text, marker, to);
        boolean wholeLine = sentenceEnd >= to || onlyBlank(text, sentenceEnd, to);
        if (level == 0 && LABELLED.matcher(text).region(from, to).lookingAt()) {
            return from;
        }
        if (ASSIGNED.matcher(text).region(marker, sentenceEnd).find() || sentenceEnd > marker && text.charAt(sentenceEnd - 1) == '；') {
            return from;
        }
        if (sentenceEnd - marker > LONGEST || hasCommaOrDigits(text, marker, sentenceEnd, level)) {
            return from;
        }
        if (wholeLine) {
            boolean closed = sentenceEnd > marker && "。；！？".indexOf(text.charAt(sentenceEnd - 1)) >= 0;
            return !closed && to - marker >= 2 && "：，、".indexOf(text.charAt(to - 1)) < 0 || closed && level > 0 && level < 6 ? to : from;
        }
        return level > 0 && sentenceEnd - marker <= 32 && text.charAt(sentenceEnd - 1) == '。' ? sentenceEnd : from;
    }

    private static int sentenceEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("。；！？".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return to;
    }

    private static boolean onlyBlank(String text, int from, int to) {
        return text.substring(from, to).isBlank();
    }

    /** An unnumbered line with a comma or an amount is a sentence whose full stop got lost, rather than a heading. */
    private static boolean hasCommaOrDigits(String text, int from, int to, int level) {
        int commas = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            commas += c == '，' ? 1 : 0;
            digits += c >= '0' && c <= '9' && !(i + 4 < to && text.charAt(Math.min(to - 1, i + 1)) == '年') ? 1 : 0;
        }
        return level == 0 ? commas > 1 || digits > 4 : commas > 3 || digits > 6;
    }
}
