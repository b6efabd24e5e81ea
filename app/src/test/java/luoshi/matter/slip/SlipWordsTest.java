package luoshi.matter.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a slip says, read from the paper. The fields are those of the three slips of 邓州, delivery.md §1.4. */
class SlipWordsTest {

    private static final SlipMatter.Shares NOBODY = new SlipMatter.Shares(null, "", List.of(), List.of(), null);

    @Test
    void a_chasing_slip_reads_from_head_to_receipt() throws IOException {
        assertThat(Slips.words(Slips.print(Slips.slip(SlipKind.CHASE, Slips.anOverdueMatter())))).isEqualTo("""
                【份号】\t ▲ 橙色催办\s
                【密级和保密期限】
                【紧急程度】
                示例市人民政府督查室
                【发文字号】\t签发人：【签发人】
                工作催办单
                编号：示督〔2022〕17号
                市工业和信息化局：
                以下事项未按时限办理或反馈，现予催办，请抓紧办理。
                一、工作事项
                工作事项｜新增规上工业企业450家
                事项编号｜2022-014｜交办日期｜2022年3月10日
                来　　源｜2022年市委经济工作会议讲话
                原　　文｜新增规上企业450家。
                目 标 值｜新增规上企业450家
                牵头单位｜市工业和信息化局｜牵头领导｜分管工业的副市长
                责任单位｜市统计局、各县（市、区）人民政府
                配合单位｜市财政局
                责 任 人｜局长｜完成时限｜2022年12月31日
                办理状态｜逾期（已逾期4天）；首次反馈应于2022年3月14日前报送，至今未收到
                当前进展｜已签收，尚未反馈。
                二、工作要求
                逐县（市、区）核实在建项目和达产时间，列出拟入库企业名单。
                请查明原因，采取措施，于2022年3月21日前（含当日）书面反馈办理情况；仍未按要求办理或反馈的，将予以督办。
                示例市人民政府督查室
                2022年3月18日
                （联系人：督查一科，0391-0000000）
                - - - - - - - - - - - - - - - 签 收 回 执 - - - - - - - - - - - - - - -
                编　　号｜示督〔2022〕17号｜签收单位｜市工业和信息化局
                签 收 人｜｜签收时间｜　　年　月　日　时
                反馈意见｜／／""");
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_has_its_name_its_opening_and_its_demand_by_a_day(SlipKind kind) throws IOException {
        String words = Slips.words(Slips.print(Slips.slip(kind, Slips.anOverdueMatter())));

        assertThat(words).contains("\n工作" + kind.word() + "\n", kind.mark(), kind.opening(), "于2022年3月21日前（含当日）");
    }

    @Test
    void no_two_kinds_share_a_shape_a_colour_or_a_word() {
        List<SlipKind> kinds = List.of(SlipKind.values());

        assertThat(kinds).extracting(kind -> kind.mark().charAt(0)).doesNotHaveDuplicates();
        assertThat(kinds).extracting(SlipKind::colour).doesNotHaveDuplicates();
        assertThat(kinds).allSatisfy(kind -> assertThat(kind.mark()).endsWith(kind.word().replace("单", "")));
    }

    @Test
    void what_only_the_document_flow_may_give_is_left_open() throws IOException {
        SlipText bare = new SlipText(SlipKind.REMIND, null, "", LocalDate.of(2022, 3, 18), " ",
                List.of(new SlipMatter(null, null, null, null, null, NOBODY, null, null, new SlipMatter.Standing(null, null, 0, null))), null, null, null);

        assertThat(Slips.words(Slips.print(bare))).isEqualTo("""
                【份号】\t ● 蓝色提示\s
                【密级和保密期限】
                【紧急程度】
                【发文机关】
                【发文字号】\t签发人：【签发人】
                工作提示单
                编号：【编号】
                【主送机关】：
                以下事项临近时限或进度偏慢，现予提示，请抓紧办理。
                一、工作事项
                工作事项｜—
                事项编号｜—｜交办日期｜—
                牵头单位｜—｜牵头领导｜—
                责 任 人｜—｜完成时限｜—
                二、工作要求
                请对照时限加快推进，及时反馈进展情况；预计不能按时完成的，请在到期前申请延期，并说明理由。
                【发文机关】
                2022年3月18日
                - - - - - - - - - - - - - - - 签 收 回 执 - - - - - - - - - - - - - - -
                编　　号｜【编号】｜签收单位｜
                签 收 人｜｜签收时间｜　　年　月　日　时
                反馈意见｜／／""");
    }

    @Test
    void several_matters_of_one_unit_are_a_table() throws IOException {
        SlipMatter bare = new SlipMatter("2022-015", null, null, "新建5G基站2000个", null, NOBODY, null, null, new SlipMatter.Standing("临期", null, 0, null));

        assertThat(Slips.words(Slips.print(Slips.slip(SlipKind.SUPERVISE, Slips.anOverdueMatter(), bare)))).contains("""
                一、工作事项
                序号｜工作事项｜责任分工｜时限｜状态和进展
                1｜新增规上工业企业450家／编号：2022-014／目标值：新增规上企业450家／来源：2022年市委经济工作会议讲话／原文：新增规上企业450家。\
                ｜牵头领导：分管工业的副市长／牵头单位：市工业和信息化局／责任单位：市统计局、各县（市、区）人民政府／配合单位：市财政局／责任人：局长\
                ｜交办日期／2022年3月10日／完成时限／2022年12月31日\
                ｜逾期（已逾期4天）；首次反馈应于2022年3月14日前报送，至今未收到／进展：已签收，尚未反馈。
                2｜新建5G基站2000个／编号：2022-015｜—｜—｜临期
                二、工作要求""");
    }

    @Test
    void a_slip_of_nothing_and_a_document_of_no_slip_are_refused() {
        assertThatThrownBy(() -> Slips.slip(SlipKind.ASSIGN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlipDocument.write(Collections.emptyList(), null)).isInstanceOf(IllegalArgumentException.class);
    }
}
