package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.reading.ReadingRule;
import luoshi.reading.ReadingRules;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    private static final List<ReadingRule> RULES = ReadingRules.all();

    @Test
    void everyRuleHasAnIdOfItsOwn() {
        assertThat(RULES).extracting(ReadingRule::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[NKMTF][A-Za-z0-9.-]*"));
    }

    @Test
    void everyRuleAsksItsQuestionInChinese() {
        assertThat(RULES).allSatisfy(rule -> assertThat(rule.question()).as(rule.id()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void everyRuleNamesItsSource() {
        assertThat(RULES).allSatisfy(rule -> assertThat(rule.source()).as(rule.id()).isNotBlank());
    }

    @Test
    void everyRuleIsNamedByATest() {
        String tests = Repository.javaFiles("src/test/java").stream().map(Repository::read).collect(Collectors.joining("\n"));

        assertThat(RULES)
                .extracting(ReadingRule::id)
                .as("rules without a test that names them")
                .filteredOn(id -> !Pattern.compile("\\b" + Pattern.quote(id) + "\\b").matcher(tests).find())
                .isEmpty();
    }
}
