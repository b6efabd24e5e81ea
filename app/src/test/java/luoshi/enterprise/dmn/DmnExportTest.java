package luoshi.enterprise.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import luoshi.enterprise.criteria.RuleReader;
import luoshi.enterprise.criteria.RuleSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DmnExportTest {

    private static final RuleSet INNOVATIVE = rules("innovative-2022.yaml");
    private static final RuleSet EVERY_KIND = rules("every-kind.yaml");

    @Test
    void eachFactOfAYearIsAnInput() throws Exception {
        assertThat(attributes(INNOVATIVE, "inputData", "name"))
                .containsExactly("as_of", "equity_new_0", "equity_new_1", "equity_new_2", "ip", "main_revenue_0", "main_revenue_1", "rd_0", "revenue_0", "strategic", "titles", "total_assets_0",
                        "total_liabilities_0");
    }

    @Test
    void eachItemGroupAndRequirementIsADecisionAndTheVerdictIsOne() throws Exception {
        assertThat(attributes(INNOVATIVE, "decision", "name"))
                .containsExactly("points_ip", "points_rd", "points_growth_rate", "points_debt", "points_field", "points_main", "group_innovation", "group_growth", "group_special", "total",
                        "requires_least_total", "requires_least_innovation", "requires_least_growth", "requires_least_special", "requires_points", "requires_title", "requires_equity",
                        "requires_standard", "verdict");
    }

    @Test
    void aTableReadsAsTheDocumentHasItAndSaysNothingOfWhatIsNotKnown() throws Exception {
        assertThat(texts(decision(INNOVATIVE, "points_rd"), "text"))
                .containsExactly("(if revenue_0 = 0 then null else rd_0 / revenue_0)", "null", "null", "未知 not known", ">= 0.05", "20", "", ">= 0.03", "15", "", ">= 0.02", "10", "", ">= 0.01", "5", "", "-", "0",
                        "");
    }

    @Test
    void aDecisionSaysWhereItsRuleStands() throws Exception {
        assertThat(texts(decision(INNOVATIVE, "points_rd"), "description")).containsExactly("二（一）2；工信部企业〔2022〕63号 附件1 <创新型> & \"评价标准\"");
    }

    @Test
    void whatIsEqualToNothingIsNotUnequal() throws Exception {
        assertThat(texts(decision(EVERY_KIND, "requires_not_city"), "text").getFirst()).startsWith("((if body = null then null else body != \"city\") and ");
    }

    @Test
    void aCompoundGrowthIsHeldAgainstPowersBecauseFeelHasNoExactRoot() throws Exception {
        assertThat(texts(decision(EVERY_KIND, "points_compound"), "text"))
                .startsWith("(if revenue_2 > 0 and revenue_0 >= 0 then revenue_0 / revenue_2 else null)").contains(">= 1.44", ">= 1.1025");
    }

    @Test
    void theSameRulesAreTheSameDocument() {
        assertThat(DmnExport.write(EVERY_KIND)).isEqualTo(DmnExport.write(rules("every-kind.yaml")));
    }

    @Test
    void anIdIsGivenOnce() throws Exception {
        for (RuleSet rules : List.of(INNOVATIVE, EVERY_KIND, rules("tech-sme-2017.yaml"))) {
            assertThat(attributes(rules, "*", "id").stream().filter(id -> !id.isEmpty())).doesNotHaveDuplicates();
        }
    }

    private static RuleSet rules(String name) {
        return RuleReader.read(file(name), RuleReader.facts(file("facts.yaml")));
    }

    private static String file(String name) {
        try (var file = DmnExportTest.class.getResourceAsStream("/luoshi/enterprise/criteria/dmn/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Document document(RuleSet rules) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new InputSource(new StringReader(DmnExport.write(rules))));
    }

    private static List<String> attributes(RuleSet rules, String element, String attribute) throws Exception {
        return elements(document(rules).getElementsByTagName(element)).stream().map(one -> one.getAttribute(attribute)).toList();
    }

    private static Element decision(RuleSet rules, String name) throws Exception {
        return elements(document(rules).getElementsByTagName("decision")).stream().filter(one -> one.getAttribute("name").equals(name)).findFirst().orElseThrow();
    }

    private static List<String> texts(Element of, String element) {
        return elements(of.getElementsByTagName(element)).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
