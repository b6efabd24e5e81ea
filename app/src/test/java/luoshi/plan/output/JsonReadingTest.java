package luoshi.plan.output;

import static luoshi.plan.output.ReadingFixture.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonReadingTest {

    private final JsonReading json = new JsonReading();

    @Test
    void aNumberIsToldWithWhereItStandsAndWhy() {
        ReadDocument document = aReading("兴工业。\n年内建成园区2个。")
                .under("一、工业")
                .promisedFor("", "年内")
                .withTarget("2个", "园区|建成|2|个")
                .document();

        assertThat(json.of(document)).isEqualTo("""
                {
                  "document": "样例.txt",
                  "reader": "1.0",
                  "characters": 14,
                  "numbers": [ {
                    "start": 11,
                    "end": 13,
                    "raw": "2个",
                    "sentence": "年内建成园区2个",
                    "kind": "target",
                    "unclear": false,
                    "bound": "equal",
                    "value": 2,
                    "upper": null,
                    "unit": "个",
                    "hedge": null,
                    "indicator": "园区",
                    "action": "建成",
                    "scope": null,
                    "deadline": "年内",
                    "perUnit": false,
                    "units": [],
                    "place": {
                      "part": "plan",
                      "heading": "一、工业",
                      "clauseStart": 5,
                      "clauseEnd": 13,
                      "sentenceStart": 5,
                      "sentenceEnd": 13
                    },
                    "rule": "K1",
                    "question": %s,
                    "why": "动词指向将来"
                  } ],
                  "tasks": [],
                  "findings": [],
                  "copies": []
                }
                """.formatted(question("K1")));
    }

    @Test
    void aFindingGivesTheStartOfEveryNumberConcernedInOrderOfTheText() {
        ReadDocument document = aReading("开工10个，竣工5个，竣工率60%").withFinding("60%不是5/10。", "60%", "10个", "5个").document();

        assertThat(json.of(document)).contains("""
                  "findings": [ {
                    "rule": "F1",
                    "starts": [ 2, 8, 14 ],
                    "message": "60%%不是5/10。",
                    "question": %s
                  } ],
                """.formatted(question("F1")));
    }

    @Test
    void aTaskNamesItsUnitsAndACopyItsOriginal() {
        ReadDocument document = aReading("建成平台（市水利局）。建成平台（市水利局）。")
                .withTask("建成平台", "市水利局")
                .withCopy("建成平台（市水利局）。")
                .document();

        assertThat(json.of(document))
                .contains("""
                    "units": [ {
                      "name": "市水利局",
                      "role": "lead",
                      "start": 5,
                      "end": 9
                    } ],
                """)
                .contains("""
                  "copies": [ {
                    "start": 11,
                    "end": 22,
                    "original": {
                      "start": 0,
                      "end": 11
                    }
                  } ]
                }
                """);
    }

    /** The catalogue's question, whatever it is, as JSON writes it. */
    private static String question(String rule) {
        String question = ReadDocument.question(rule);
        return question.isEmpty() ? "null" : '"' + question + '"';
    }
}
