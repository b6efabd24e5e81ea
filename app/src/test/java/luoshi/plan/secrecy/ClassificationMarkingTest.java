package luoshi.plan.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB/T 9704-2012 7.2.2 密级和保密期限; 保守国家秘密法 (2024) art. 14 and 19. */
class ClassificationMarkingTest {

    private static final String TITLE = "\n示例市人民政府文件\n示政〔2022〕3号\n政府工作报告\n";

    @ParameterizedTest
    @ValueSource(strings = {"机密★1年", "绝密", "秘 密", "　　机密 ★ 长期", "秘密★10年 特急", "密级：秘密", "000012\n机密★5年", "000012 机密★5年", "## 绝密★启用前", "密级和保密期限：机密☆三年"})
    void a_marking_at_the_head_is_found_however_it_is_spaced(String head) {
        assertThat(ClassificationMarking.find(head + TITLE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "加强保密工作，严守国家秘密", "秘密投票选出主席", "机密文件管理办法（征求意见稿）", "内部资料 注意保存", "商业秘密保护", "一、绝密级数据不得上网", "密级：公开", "密级："
    })
    void the_bare_word_is_no_marking(String line) {
        assertThat(ClassificationMarking.find(line + TITLE)).isEmpty();
    }

    @Test
    void a_word_deep_in_the_text_is_no_marking() {
        assertThat(ClassificationMarking.find(TITLE + "完成地区生产总值100亿元。\n".repeat(12) + "机密\n")).isEmpty();
    }

    @Test
    void it_is_told_as_it_is_written_and_in_which_line() {
        assertThat(ClassificationMarking.find("000001\n机 密 ★ 1 年\n" + TITLE)).contains(new ClassificationMarking("机密★1年", 2));
    }
}
