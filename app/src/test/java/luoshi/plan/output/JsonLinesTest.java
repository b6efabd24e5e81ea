package luoshi.plan.output;

import static luoshi.plan.output.ReadingFixture.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import luoshi.reading.Bound;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final JsonLines lines = new JsonLines();

    @Test
    void aTargetHasTheKeysOfTheAnnotatedPlansInTheirOrder() {
        ReadDocument document = aReading("今年全市生产总值增长8.5%以上。")
                .promisedFor("全市", "今年")
                .withTarget("8.5%以上", "生产总值|增长|8.50|%", Bound.AT_LEAST, "以上")
                .document();

        assertThat(lines.of(document)).isEqualTo("""
                {"sentence": "今年全市生产总值增长8.5%以上", "kind": "target", "indicator": "生产总值", "action": "增长", "op": ">=", \
                "value": 8.5, "value2": null, "unit": "%", "approx": "以上", "scope": "全市", "deadline": "今年", "raw": "8.5%以上", "start": 10}
                """);
    }

    @Test
    void whatIsNotWrittenIsNullAndANameHasNoBound() {
        assertThat(lines.of(aReading("落实“1353”").withName("“1353”", "1353").document())).isEqualTo("""
                {"sentence": "落实“1353”", "kind": "name", "indicator": "“1353”", "action": "", "op": "none", \
                "value": 1353, "value2": null, "unit": "", "approx": null, "scope": null, "deadline": null, "raw": "“1353”", "start": 2}
                """);
    }

    @Test
    void aRangeHasBothEndsAndALargeNumberNoExponent() {
        assertThat(lines.of(aReading("培育2-3个").withTarget("2-3个", "企业|培育|2-3|个", Bound.RANGE, "").document()))
                .contains("\"op\": \"range\", \"value\": 2, \"value2\": 3, \"unit\": \"个\"");
        assertThat(lines.of(aReading("惠及5万户").withTarget("5万户", "农户|惠及|5E+4|户").document()))
                .contains("\"value\": 50000,");
    }

    @Test
    void exclusiveBoundsAreFolded() {
        assertThat(lines.of(aReading("超过5个").withTarget("超过5个", "园区||5|个", Bound.GREATER, "超过").document()))
                .contains("\"op\": \">=\"");
        assertThat(lines.of(aReading("低于5%").withTarget("低于5%", "失业率||5|%", Bound.LESS, "低于").document()))
                .contains("\"op\": \"<=\"");
    }

    @Test
    void theAddressCountsUnicodeCharacters() {
        assertThat(lines.of(aReading("𠮷𠮷镇建5个站").withTarget("5个", "站|建|5|个").document())).contains("\"start\": 4}");
    }

    @Test
    void aDocumentWithoutANumberHasNoLines() {
        assertThat(lines.of(aReading("全文没有数字。").document())).isEmpty();
    }
}
