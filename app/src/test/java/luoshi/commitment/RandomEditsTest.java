package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.plan.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real plans of which everything is confirmed, each edited many times at one random place (-Dluoshi.edits=200 for more). It is known beforehand where every untouched
 * char goes, and so what must follow and where to.
 */
class RandomEditsTest {

    private static final Path TEXTS = Path.of("../../shared/gold/texts");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int EDITS = Integer.getInteger("luoshi.edits", 25);

    /** An edit: these chars are taken out, these put in their place; and what is put in elsewhere before them, if anything. */
    private record Edit(String kind, int start, int end, String instead) {

        String of(String text) {
            return text.substring(0, start) + instead + text.substring(end);
        }

        boolean touches(int from, int to) {
            return start == end ? from < start && start < to : from < end && start < to;
        }

        int moved(int place) {
            return place >= end ? place + instead.length() - (end - start) : place;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "08-河南-2025", "20-保定-2021", "24-徐水-2018", "28-高唐-2022", "33-海拉尔-2015"})
    void what_an_edit_does_not_touch_follows_to_its_own_place_and_what_it_changes_is_asked(String name) throws IOException {
        assumeTrue(Files.exists(TEXTS), "no ../shared beside the project: the plans are not at hand");
        AnEditedText plan = new AnEditedText(Files.readString(TEXTS.resolve(name + ".txt")).replace("\r\n", "\n"));
        Random random = new Random(name.hashCode());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            Edit edit = edit(plan, random);
            AnEditedText.Followed after = plan.into(edit.of(plan.text()));
            for (Commitment one : plan.confirmed()) {
                wrong.addAll(faults(plan, one, edit, after));
            }
            if (!after.shownOrAsked().containsAll(plan.confirmed().stream().map(Commitment::number).toList())) {
                wrong.add(edit.kind() + ": a commitment is neither shown nor asked");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> faults(AnEditedText plan, Commitment one, Edit edit, AnEditedText.Followed after) {
        int start = one.origin().span().start();
        int end = one.origin().span().end();
        Commitment found = after.found().get(one.number());
        String told = edit.kind() + " [" + plan.text().substring(edit.start(), edit.end()) + " → " + edit.instead() + "] " + one.origin().words() + " ⇒ "
                + after.words(one.number()).orElse("asked");
        boolean touched = edit.touches(start, end);
        if (touched) {
            return found == null || plain(after.words(one.number()).orElseThrow()).equals(plain(one.origin().words())) ? List.of() : List.of("other words: " + told);
        }
        if (found == null) {
            Sentence own = plan.sentences().stream().filter(sentence -> sentence.number() == one.origin().sentence()).findFirst().orElseThrow();
            boolean mayAsk = edit.touches(own.start(), own.end()) || !after.sentences().stream().anyMatch(sentence -> sentence.start() == edit.moved(own.start()))
                    || plan.text().substring(own.start(), own.end()).split(Pattern.quote(one.origin().words()), -1).length > 2;
            return mayAsk ? List.of() : List.of("asked without need: " + told);
        }
        List<String> wrong = new ArrayList<>();
        boolean copied = edit.instead().contains(one.origin().words());
        if (!copied && numberless(found.origin().span().start(), edit.moved(start), one, after)) {
            wrong.add("wrong place: " + told);
        }
        for (int i = 0; i < one.targets().size(); i++) {
            String was = plain(one.targets().get(i).span().of(plan.text()));
            if (!plain(found.targets().get(i).span().of(after.text())).endsWith(was) && !was.endsWith(plain(found.targets().get(i).span().of(after.text())))) {
                wrong.add("wrong target: " + told);
            }
        }
        return wrong;
    }

    /** Words follow without the numbering at their head. */
    private static boolean numberless(int found, int expected, Commitment one, AnEditedText.Followed after) {
        return found < expected || found > expected + 6 && !one.origin().words().endsWith(after.words(one.number()).orElseThrow());
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s*#_　]+", "").replaceAll("^[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]", "");
    }

    private static Edit edit(AnEditedText plan, Random random) {
        String text = plan.text();
        Sentence one = plan.sentences().get(random.nextInt(plan.sentences().size()));
        Sentence other = plan.sentences().get(random.nextInt(plan.sentences().size()));
        return switch (random.nextInt(8)) {
            case 0 -> new Edit("insert", one.start(), one.start(), "加快建设现代化产业体系，新增示范项目37个。");
            case 1 -> new Edit("delete", one.start(), one.end(), "");
            case 2 -> new Edit("duplicate", other.end(), other.end(), text.substring(one.start(), one.end()));
            case 3 -> number(plan, one, random);
            case 4 -> sign(text, one, "，", "。", "split");
            case 5 -> sign(text, one, "。", "，", "join");
            case 6 -> new Edit("reword", one.start(), one.start(), "要坚持不懈、久久为功，");
            default -> clause(text, one, random);
        };
    }

    private static Edit number(AnEditedText plan, Sentence one, Random random) {
        String text = plan.text();
        Matcher number = NUMBER.matcher(text);
        return number.find(one.start()) ? new Edit("number", number.start(), number.end(), String.valueOf(1 + random.nextInt(9000))) : new Edit("insert", one.end(), one.end(), "增长3%。");
    }

    private static Edit sign(String text, Sentence one, String sign, String instead, String kind) {
        int at = text.indexOf(sign, one.start());
        return at < 0 ? new Edit("insert", one.end(), one.end(), "增长3%。") : new Edit(kind, at, at + 1, instead);
    }

    /** A bound or a hedge beside a number changes what is promised. */
    private static Edit clause(String text, Sentence one, Random random) {
        int at = text.indexOf("，", one.start());
        return at < 0 ? new Edit("insert", one.end(), one.end(), "。") : new Edit("bound", at, at, random.nextBoolean() ? "以上" : "左右");
    }
}
