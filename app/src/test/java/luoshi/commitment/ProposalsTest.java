package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import luoshi.reading.PlanReader;
import org.junit.jupiter.api.Test;

/** How many commitments a sentence makes, and with which targets: the table of the seed's sentences that the design decides. */
class ProposalsTest {

    @Test
    void one_number_is_one_commitment() {
        assertThat(read("完善“两库一表”推进模式，新增规上企业450家。")).isEqualTo("新增规上企业450家 → 规上企业 新增 450家");
    }

    @Test
    void growth_total_and_what_they_bring_about_are_one_commitment_of_three_targets() {
        assertThat(read("全年新建5G基站2000个、总数达5000个，实现乡镇以上区域5G网络连续覆盖。"))
                .isEqualTo("全年新建5G基站2000个、总数达5000个，实现乡镇以上区域5G网络连续覆盖 → 5G基站 新建 2000个；5G基站总数 达 5000个；TASK 实现乡镇以上区域5G网络连续覆盖");
    }

    @Test
    void three_indicators_of_one_clause_are_one_commitment_of_three_targets() {
        assertThat(read("新增国家科技型中小企业60家、高新技术企业50家、国家级和省级“专精特新”企业70家。"))
                .isEqualTo("新增国家科技型中小企业60家、高新技术企业50家、国家级和省级“专精特新”企业70家 → 国家科技型中小企业 新增 60家；高新技术企业 新增 50家；国家级和省级“专精特新”企业 新增 70家");
    }

    @Test
    void what_every_county_owes_is_one_commitment_for_every_unit_with_three_floors() {
        List<Proposal> proposals = Proposals.of(new PlanReader().read("今年工作安排\n各县（市、区）谋划实施50亿元以上工业项目不少于1个、与国企、500强企业合作项目不少于1个，并提前布局不少于1个未来产业。\n"));

        assertThat(proposals).hasSize(1);
        assertThat(proposals.getFirst().perUnit()).isTrue();
        assertThat(proposals.getFirst().targets()).extracting(Target::bounded).containsExactly("不少于1个", "不少于1个", "不少于1个");
    }

    @Test
    void three_listings_are_one_commitment_of_three_milestones() {
        assertThat(read("完善分级培育机制，力争今年龙佰集团在港交所上市，皓泽电子、江河纸业在深交所上市。"))
                .contains("MILESTONE 龙佰集团", "MILESTONE 皓泽电子", "MILESTONE 江河纸业").containsOnlyOnce("→ MILESTONE");
    }

    @Test
    void an_external_goal_and_a_qualitative_one_are_two_commitments() {
        assertThat(read("地区生产总值增长8%左右，居民收入与经济增长协调同步，城镇调查失业率、节能减排、CPI涨幅等完成省控目标。"))
                .contains("地区生产总值增长8%左右 → 地区生产总值 增长 8%左右\n", "QUALITATIVE_GOAL", "EXTERNAL_GOAL").hasLineCount(3);
    }

    private static String read(String sentence) {
        return Proposals.of(new PlanReader().read("2022年工作安排\n一、主要目标\n" + sentence + "\n")).stream()
                .map(proposal -> line(proposal, "2022年工作安排\n一、主要目标\n" + sentence + "\n"))
                .filter(line -> !line.startsWith("完善"))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Proposal proposal, String text) {
        return proposal.span().of(text) + " → " + proposal.targets().stream()
                .map(target -> target.value() == null ? target.kind() + " " + (target.indicator().isEmpty() ? target.words() : target.indicator()) : target.indicator() + " " + target.requirement())
                .collect(Collectors.joining("；"));
    }
}
