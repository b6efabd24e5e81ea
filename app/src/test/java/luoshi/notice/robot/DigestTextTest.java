package luoshi.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.matter.Move;
import luoshi.notice.Inbox.Tally;
import luoshi.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestTextTest {

    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID WATER = UUID.randomUUID();
    private static final Map<UUID, String> NAMES = Map.of(OFFICE, "督查室", WATER, "水利局");

    @Test
    void a_unit_has_one_line_with_a_count_for_each_move() {
        List<Tally> tallies = List.of(new Tally(OFFICE, Move.APPLY, 5), new Tally(OFFICE, Move.FEEDBACK, 1200), new Tally(WATER, Move.ISSUE, 12), new Tally(null, Move.APPLY, 3));

        assertThat(DigestText.parts(DigestText.lines(tallies, NAMES::get))).containsExactly("督查室：申请办结 5 件，新反馈 1,200 件\n水利局：新交办 12 件\n核查人：申请办结 3 件");
    }

    @Test
    void in_the_morning_it_is_told_who_is_late_the_worst_first() {
        Map<UUID, Map<Integer, Integer>> lamps = Map.of(OFFICE, Map.of(2, 9, 4, 3), WATER, Map.of(4, 1, 5, 2, 6, 4), new UUID(0, 1), Map.of(2, 7));

        assertThat(DigestText.lamps(lamps, NAMES::get)).containsExactly("水利局：逾期 6 件，临期 1 件", "督查室：逾期 0 件，临期 3 件");
    }

    @Test
    void it_is_sent_with_the_time_the_number_and_where_to_look() {
        UUID id = UUID.fromString("3f2a9c1e-0000-4000-8000-000000000000");

        assertThat(DigestText.whole("水利局：新交办 12 件", id, Instant.parse("2022-06-30T00:05:00Z"), "https://luoshi.example/inbox"))
                .isEqualTo("落实 06-30 08:05 消息汇总（编号 3f2a9c1e）\n水利局：新交办 12 件\nhttps://luoshi.example/inbox");
    }

    /** 企业微信《群机器人配置说明》：文本内容最长不超过 2048 个字节. */
    @Test
    void what_is_too_long_for_one_message_is_parted_between_units() {
        List<Tally> tallies = IntStream.range(0, 300).mapToObj(i -> new Tally(new UUID(0, i), Move.ISSUE, i)).toList();

        List<String> parts = DigestText.parts(DigestText.lines(tallies, unit -> "某某县人民政府第 " + unit.getLeastSignificantBits() + " 办公室"));

        assertThat(parts).hasSizeBetween(2, 20)
                .allSatisfy(part -> assertThat(DigestText.whole(part, WATER, Instant.EPOCH, "https://luoshi.example/inbox").getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048));
        assertThat(String.join("\n", parts).lines()).hasSize(300).allMatch(line -> line.matches("某某县人民政府第 \\d+ 办公室：新交办 \\d+ 件"));
    }

    @ParameterizedTest
    @EnumSource(Words.Language.class)
    void every_move_can_be_told(Words.Language language) {
        assertThat(Move.values()).allSatisfy(move -> assertThat(Words.in(language).of("notice.move", move)).isNotBlank());
    }
}
