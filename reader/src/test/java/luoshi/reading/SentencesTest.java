package luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
            "新增企业450家。改造小区12个！ > 新增企业450家。/改造小区12个！",
            "一是抓项目；二是抓招商；三是抓开工。 > 一是抓项目；/二是抓招商；/三是抓开工。",
            "新增企业450家（牵头单位：市工信局；配合单位：市科技局。）。 > 新增企业450家（牵头单位：市工信局；配合单位：市科技局。）。",
            "开展“双随机、一公开。”检查。 > 开展“双随机、一公开。”/检查。",
            "二、重点工作\\n（一）抓项目。全年开工260个。 > 二、重点工作/（一）抓项目。/全年开工260个。",
            "**（一）抓项目。**全年开工260个。 > （一）抓项目。/全年开工260个。",
            "新增规上企业450家，\\n新增高新企业50家。 > 新增规上企业450家，新增高新企业50家。",
            "计划（未完。全年开工260个。 > 计划（未完。/全年开工260个。",
            "——\\n***\\n1.抓项目 > 1.抓项目",
            "PM2.5浓度42微克，投资1.5亿元。 > PM2.5浓度42微克，投资1.5亿元。"})
    void a_text_is_cut_where_its_sentences_end(String text, String sentences) {
        String raw = text.replace("\\n", "\n");

        assertThat(String.join("/", new PlanReader().sentences(raw).stream().map(span -> span.of(raw).replace("\n", "")).toList())).isEqualTo(sentences);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
            "（三）抓项目 > 三 抓项目", "(三) 抓 项目 > 三 抓项目", "三、**抓项目** > 三 抓项目", "3.抓项目 > 3 抓项目", "３．抓项目 > 3 抓项目", "- 抓项目 > - 抓项目",
            "第三章 抓项目 > 第三章 抓项目", "12月底前完成 >- 12月底前完成", "12 月底前完成 > - 12月底前完成", "1.5亿元 > - 1.5亿元", "“一号”工程，投资 > - \"一号\"工程,投资"})
    void what_two_sentences_must_share_to_be_the_same(String raw, String numeralAndKey) {
        SentenceText text = SentenceText.of(raw);

        assertThat((text.numeral().isEmpty() ? "-" : text.numeral()) + " " + text.key()).isEqualTo(numeralAndKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（", "一，\n", "。", "“", "一", "\n", "1.", "（一）"})
    void a_text_of_nothing_but_one_sign_takes_no_longer_than_its_length_allows(String sign) {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> new PlanReader().sentences(sign.repeat(300_000)));
    }

    @Test
    void sentences_do_not_overlap_and_keep_their_order() {
        String raw = "# 标题\r\n\r\n一、目标\r\n　　新增企业 450 家；改造小区12个。\r\n";

        assertThat(new PlanReader().sentences(raw)).isSorted().allSatisfy(span -> assertThat(span.of(raw)).isEqualTo(span.of(raw).strip()));
    }
}
