package luoshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String PLAN = "今年要新增规上企业300家，\r\n新建公路25公里。\r第三行\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void textIsReadCharForCharInTheEncodingsOfChineseOffices(String encoding) throws Exception {
        assertThat(read(PLAN.getBytes(encoding))).isEqualTo(PLAN);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, efbbbf", "UTF-16LE, fffe", "UTF-16BE, feff", "UTF-32LE, fffe0000", "GB18030, 84319533"})
    void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheText(String encoding, String mark) throws Exception {
        assertThat(read(join(HexFormat.of().parseHex(mark), PLAN.getBytes(encoding)))).isEqualTo(PLAN);
    }

    @Test
    void gb18030KeepsRareCharactersInNames() throws Exception {
        String text = "请㛃同志和𠮷同志负责落实，年底前完成。";

        assertThat(read(text.getBytes("GB18030"))).isEqualTo(text);
    }

    @Test
    void aPlainAsciiFileIsText() throws Exception {
        assertThat(read("# plan\nGDP +5%".getBytes(StandardCharsets.US_ASCII))).isEqualTo("# plan\nGDP +5%");
    }

    @ParameterizedTest
    @CsvSource({"Big5, 今年要新增企業三百家並新建公路", "Shift_JIS, これは計画のテキストです", "ISO-8859-1, déjà été où à noël"})
    void anotherEncodingIsNotTakenForGb18030(String encoding, String text) {
        assertThatThrownBy(() -> read(text.getBytes(Charset.forName(encoding))))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContainingAll("计划.txt", "认不出文字编码", "另存为 UTF-8");
    }

    @Test
    void aTornCharacterIsNamedByItsPlace() {
        byte[] torn = join("新增企业".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xe4, (byte) 0xbd}, "300家".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(torn)).hasMessageContaining("第 13 个字节起不是 UTF-8");
    }

    @Test
    void aMarkedEncodingMustHold() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xff}))
                .hasMessageContainingAll("标明是 UTF-8", "损坏的字节");
    }

    @Test
    void damagedGb18030IsRefusedAndNotPatched() throws Exception {
        byte[] damaged = join(PLAN.getBytes("GB18030"), new byte[] {(byte) 0xff, 'x'});

        assertThatThrownBy(() -> read(damaged)).hasMessageContainingAll("像是 GB18030", "损坏的字节");
    }

    @Test
    void aBinaryRenamedTxtIsRefused() {
        byte[] program = HexFormat.of().parseHex("7f454c460201010000000000000000000200");

        assertThatThrownBy(() -> read(program)).hasMessageContainingAll("计划.txt", "二进制", "请换成 .txt");
    }

    private String read(byte[] bytes) throws Exception {
        return new Documents().readText(Files.write(folder.resolve("计划.txt"), bytes));
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }
}
