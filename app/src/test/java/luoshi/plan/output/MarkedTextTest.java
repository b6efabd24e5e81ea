package luoshi.plan.output;

import static luoshi.plan.output.ReadingFixture.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void aNumberInsideATaskNestsInIt() {
        assertThat(marked(aReading("并建成5个站，").withTask("建成5个站").withTarget("5个", "站|建成|5|个")))
                .isEqualTo("并(task@1 建成(target@3 5个)站)，");
    }

    @Test
    void marksThatCrossAreSplitWhereTheOuterOneEnds() {
        assertThat(marked(aReading("甲乙丙丁戊").withTask("甲乙丙").withFinding("不符", "乙丙丁")))
                .isEqualTo("(task@0 甲(finding@1 乙丙~))(~finding 丁)戊");
    }

    @Test
    void ofMarksOnTheSameWordsOneCarriesTheAnchor() {
        assertThat(marked(aReading("增10%").withFinding("不符", "10%").withFinding("也不符", "10%").withTarget("10%", "x|增|10|%")))
                .isEqualTo("增(finding@1 (finding (target 10%)))");
    }

    @Test
    void aMarkOverALineEndGoesOnInTheNextLine() {
        assertThat(marked(aReading("甲乙\n丙丁").withFinding("断行", "乙\n丙"))).isEqualTo("甲(finding@1 乙~)/(~finding 丙)丁");
    }

    @Test
    void sentencesBeginOutsideOfMarksWhereTheyCanAndInsideWhereTheyMust() {
        assertThat(marked(aReading("一\n建成5个站。\n丙").withTarget("5个", "站|建成|5|个").withTask("个站。\n丙"), 0, 2, 3, 7, 9))
                .isEqualTo("§0 一/§2 建§3 成(target@4 5(task@5 个~))(~task 站§7 。~)/§9 (~task 丙)");
    }

    @Test
    void sentencesOfCopiesHaveTheirAnchorsToo() {
        assertThat(marked(aReading("甲。\n甲。").withCopy("甲。"), 0, 3)).isEqualTo("§0 甲。/§3 甲。");
    }

    /** Lines joined by /; a mark opens with its look and anchor, ~ where it is interrupted. */
    private static String marked(ReadingFixture fixture, int... starts) {
        ReadDocument document = fixture.document();
        return new PageText(document, document.addresses(), Arrays.stream(starts).mapToObj(at -> new SentenceStart(at, at, "")).toList()).stretches().stream()
                .flatMap(stretch -> stretch.lines().stream())
                .map(line -> line.pieces().stream().map(MarkedTextTest::shown).collect(Collectors.joining()))
                .collect(Collectors.joining("/"));
    }

    private static String shown(Piece piece) {
        return switch (piece) {
            case Piece.Open open -> "(" + (open.first() ? "" : "~") + open.mark().look().css()
                    + (open.anchored() ? "@" + open.mark().start() : "") + " ";
            case Piece.Start start -> "§" + start.number() + " ";
            case Piece.Words words -> words.text();
            case Piece.Close close -> close.last() ? ")" : "~)";
        };
    }
}
