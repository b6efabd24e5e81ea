package luoshi.flood.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of rules: dated, with their sources, and read with all that is wrong told. */
class RuleBookTest {

    @Test
    void the_shipped_rules_have_sources_and_say_where_a_value_is_ours() {
        List<Rule> rules = RuleBook.shipped();

        assertThat(rules).extracting(Rule::key).containsExactly("river-stage", "reservoir-stage", "rain-signal", "water-depth", "underpass-depth", "river-rate", "silent", "clock");
        assertThat(rules).allSatisfy(rule -> assertThat(rule.source()).containsAnyOf("无公开标准", "GB", "第16号"));
        assertThat(rules).filteredOn(rule -> rule.source().contains("无公开标准")).allMatch(Rule::suggested);
        assertThat(rules.stream().filter(rule -> rule.kind() == Rule.Kind.RAIN)).allSatisfy(rule -> assertThat(rule.zh()).contains("监测").contains("阈值"));
        assertThat(RuleBook.on(rules, LocalDate.of(2010, 1, 1))).extracting(Rule::key).containsExactly("rain-signal");
    }

    private static List<String> problems(String text) {
        return RuleBook.read(text).faults().stream().map(Object::toString).toList();
    }

    @Test
    void all_that_is_wrong_is_told_with_its_line() {
        assertThat(problems("""
                - rule: My Rule
                  kind: flood
                  name: 水深
                  en: Depth
                  from: 2021-13-01
                  source: 无公开标准
                  elements: [XX]
                  colour: blue
                - rule: deep
                  kind: depth
                  name: 水深
                  en: Depth
                  from: 2021-01-01
                  source: 无公开标准
                  suggested: yes
                  elements: [WD]
                  steps:
                    - {colour: red, least: 0.5}
                    - {colour: blue, least: -1}
                    - {colour: pink, least: 0.6, within: abc}
                  lower: {minuts: 5}
                """)).containsExactly(
                "第 1 行 规则1.rule：“My Rule”不能作规则的 key；用小写英文、数字和短横",
                "第 2 行 规则1.kind：“flood”不认识；能写：stage、rain、depth、rate、silent、clock",
                "第 5 行 规则1.from：“2021-13-01”不是日期；写成 2022-05-15，月和日都写两位",
                "第 6 行 规则1.source：没有公开标准的规则要写 suggested: yes，页面上标“建议值”",
                "第 7 行 规则1.elements：要素 XX 不在 elements.tsv 里",
                "第 8 行 规则1.colour：“colour”不认识；能用的键：rule、kind、name、en、from、to、source、suggested、elements、places、steps、continuing、lift、raise、lower",
                "第 19 行 规则2.steps[2].least：“-1”不是数；只写不小于 0 的数字，不带单位",
                "第 19 行 规则2.steps[2].least：写多少米",
                "第 19 行 规则2.steps[2]：各级从轻到重写，数值从小到大",
                "第 20 行 规则2.steps[3].colour：“pink”不认识；能写：blue、yellow、orange、red",
                "第 20 行 规则2.steps[3].within：“abc”不是数；只写不小于 0 的数字，不带单位",
                "第 21 行 规则2.lower.minuts：“minuts”不认识；能用的键：minutes、values、drop");
    }

    @Test
    void two_versions_that_are_in_force_on_one_day_are_refused() {
        String one = """
                - rule: deep
                  kind: depth
                  name: 水深
                  en: Depth
                  from: 2021-01-01
                  source: 无公开标准
                  suggested: yes
                  elements: [WD]
                  steps: [{colour: red, least: 0.5}]
                """;
        assertThat(problems(one)).isEmpty();
        assertThat(problems(one + one.replace("2021-01-01", "2022-01-01"))).singleElement().asString().contains("两版同时有效");
        assertThat(problems(one.replace("source", "to: 2021-12-31\n  source") + one.replace("2021-01-01", "2022-01-01"))).isEmpty();
    }

    @Test
    void what_is_no_list_of_rules_is_refused() {
        assertThat(problems("")).singleElement().asString().contains("要写成清单");
        assertThat(problems("rule: a")).singleElement().asString().contains("要写成清单");
        assertThat(problems("- [a\n- b")).singleElement().asString().contains("不合 YAML");
        assertThat(problems("- &a {rule: *a}")).isNotEmpty();
        assertThat(problems("- 5")).anySatisfy(problem -> assertThat(problem).contains("键: 值"));
    }
}
