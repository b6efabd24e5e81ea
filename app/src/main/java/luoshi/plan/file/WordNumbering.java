package luoshi.plan.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Counts the automatic numbers that Word prints before list paragraphs and does not keep in the text. */
final class WordNumbering {

    private static final int LEVELS = 9;

    private final Map<String, Map<Integer, Level>> outlines = new HashMap<>();
    private final Map<String, NumberedList> lists = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    /** The label to print before a paragraph, empty when it has none; counts it. */
    String next(String styleId, String listId, String level) {
        Style style = style(styleId);
        NumberedList list = lists.get(listId.isEmpty() ? style.list : listId);
        int depth = depth(level.isEmpty() ? style.level : level);
        return list == null ? "" : list.next(depth);
    }

    void readStyles(WordXml xml) throws IOException {
        Style style = null;
        while (xml.next()) {
            if (xml.isText() || !xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "w:style" -> styles.put(xml.attribute("styleId"), style = new Style());
                case "w:basedOn" -> (style == null ? new Style() : style).basedOn = xml.val();
                case "w:numId" -> (style == null ? new Style() : style).list = xml.val();
                case "w:ilvl" -> (style == null ? new Style() : style).level = xml.val();
                case "w:pPrChange", "w:docDefaults" -> xml.skip();
                default -> {}
            }
        }
    }

    void readLists(WordXml xml) throws IOException {
        Map<Integer, Level> levels = new HashMap<>();
        Level level = new Level();
        NumberedList list = new NumberedList(levels, new int[LEVELS]);
        Map<String, int[]> counters = new HashMap<>();
        int overridden = 0;
        while (xml.next()) {
            if (xml.isText() || !xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "w:abstractNum" -> outlines.put(xml.attribute("abstractNumId"), levels = new HashMap<>());
                case "w:lvl" -> levels.put(depth(xml.attribute("ilvl")), level = new Level());
                case "w:start" -> level.start = xml.number("val", 1);
                case "w:numFmt" -> level.format = xml.val();
                case "w:lvlText" -> level.template = xml.val();
                case "w:isLgl" -> level.arabic = xml.isOn();
                case "w:num" -> {
                    levels = new HashMap<>();
                    lists.put(xml.attribute("numId"), list = new NumberedList(levels, new int[LEVELS]));
                }
                case "w:abstractNumId" -> {
                    levels.putAll(outlines.getOrDefault(xml.val(), Map.of()));
                    list.counts = counters.computeIfAbsent(xml.val(), id -> new int[LEVELS]);
                }
                case "w:lvlOverride" -> overridden = depth(xml.attribute("ilvl"));
                case "w:startOverride" -> list.restarts.put(overridden, xml.number("val", 1));
                default -> {}
            }
        }
    }

    private Style style(String id) {
        Style found = new Style();
        String next = id;
        for (int i = 0; i < LEVELS && styles.containsKey(next); i++) {
            Style style = styles.get(next);
            found.list = found.list.isEmpty() ? style.list : found.list;
            found.level = found.level.isEmpty() ? style.level : found.level;
            next = style.basedOn;
        }
        return found;
    }

    private static int depth(String level) {
        return level.matches("[0-8]") ? level.charAt(0) - '0' : 0;
    }

    private static final class Style {
        private String basedOn = "";
        private String list = "";
        private String level = "";
    }

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String template = "";
        private boolean arabic;
    }

    private static final class NumberedList {
        private final Map<Integer, Level> levels;
        private final Map<Integer, Integer> restarts = new HashMap<>();

        /** Shared by all lists of one outline: they go on counting where another stopped. Zero is "not begun". */
        private int[] counts;

        NumberedList(Map<Integer, Level> levels, int[] counts) {
            this.levels = levels;
            this.counts = counts;
        }

        String next(int depth) {
            Level level = levels.getOrDefault(depth, new Level());
            Integer restart = restarts.remove(depth);
            if (restart != null) {
                counts[depth] = restart;
            } else {
                counts[depth] = counts[depth] == 0 ? level.start : counts[depth] + 1;
            }
            for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
                counts[deeper] = 0;
            }
            return level.format.equals("bullet") ? "" : spaced(label(level));
        }

        private String label(Level level) {
            String label = level.template;
            for (int i = 0; i < LEVELS; i++) {
                if (label.contains("%" + (i + 1))) {
                    Level counted = levels.getOrDefault(i, new Level());
                    int count = counts[i] == 0 ? counted.start : counts[i];
                    label = label.replace("%" + (i + 1), ListNumerals.of(level.arabic ? "decimal" : counted.format, count));
                }
            }
            return label;
        }

        /** Without a gap "1." before "5G基站" would read as 1.5; behind 、 and ） nothing can run together. */
        private static String spaced(String label) {
            return label.isEmpty() || label.matches(".*[、）]") ? label : label + " ";
        }
    }
}
