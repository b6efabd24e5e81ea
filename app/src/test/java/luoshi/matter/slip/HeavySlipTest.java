package luoshi.matter.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people paste, and what a thousand slips do to a small server. */
class HeavySlipTest {

    static Stream<Arguments> pasted() {
        return Stream.of(
                Arguments.of("A<B & C>\"D\" ]]> &amp; <w:br/>", "A<B & C>\"D\" ]]> &amp; <w:br/>"),
                Arguments.of("𠮷野家𬱖头镇😀", "𠮷野家𬱖头镇😀"),
                Arguments.of("一\r\n二\n\n三\u2028四\u000b五", "一／二／三／四／五"),
                Arguments.of("响铃\u0007空\u0000字\u001b[31m\uFFFE\uFFFF", "响铃空字[31m"),
                Arguments.of("半个\uD83D字\uDE00", "半个字"),
                Arguments.of("完成\u202E家054\u2066\u200B\uFEFF", "完成家054"),
                Arguments.of("\t前后\u00A0空格　", "前后 空格"));
    }

    @ParameterizedTest
    @MethodSource("pasted")
    void what_is_pasted_is_printed_as_it_can_be_read(String pasted, String printed) throws IOException {
        assertThat(Slips.words(Slips.print(Slips.slip(SlipKind.ASSIGN, Slips.aMatterSaying(pasted))))).contains("\n原　　文｜" + printed + "\n");
    }

    @ParameterizedTest
    @MethodSource("pasted")
    void so_it_is_in_the_table_of_several_in_one_line(String pasted, String printed) throws IOException {
        SlipMatter matter = Slips.aMatterSaying(pasted);

        assertThat(Slips.words(Slips.print(Slips.slip(SlipKind.ASSIGN, matter, matter)))).contains("／原文：" + printed.replace('／', ' ') + "｜");
    }

    @Test
    void long_sentences_and_twenty_matters_are_printed_whole() throws IOException {
        String words = "统筹推进城乡供水一体化和智慧水环境（防汛）平台建设，".repeat(12);
        SlipMatter[] matters = Collections.nCopies(20, Slips.aMatterSaying(words)).toArray(SlipMatter[]::new);

        assertThat(words).hasSizeGreaterThan(300);
        assertThat(Slips.words(Slips.print(Slips.slip(SlipKind.SUPERVISE, matters))).split("原文：" + words, -1)).hasSize(21);
    }

    @Test
    void a_thousand_slips_are_a_thousand_sections() throws IOException {
        SlipText[] slips = IntStream.range(0, 1000)
                .mapToObj(at -> Slips.slip(SlipKind.values()[at % 4], Slips.aMatterSaying("第" + at + "项")))
                .toArray(SlipText[]::new);

        try (XWPFDocument document = Slips.print(slips)) {
            assertThat(document.getParagraphs()).filteredOn(paragraph -> paragraph.getCTPPr().isSetSectPr()).hasSize(999);
            assertThat(Slips.words(document)).contains("工作事项｜第0项\n", "工作事项｜第999项\n");
        }
    }

    @Test
    void the_stream_stays_open_and_its_failure_is_told() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        List<SlipText> slips = List.of(Slips.slip(SlipKind.ASSIGN, Slips.anOverdueMatter()));

        assertThatThrownBy(() -> SlipDocument.write(slips, full)).isInstanceOf(IOException.class).hasStackTraceContaining("No space left on device");
    }
}
