package luoshi.pipeline.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.StageClock;
import luoshi.pipeline.expression.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {

    @Test
    void aDefinitionSaysAllOfARegister() {
        Definition projects = fine(projects());

        assertThat(projects.key()).isEqualTo("projects");
        assertThat(projects.name().in(true)).isEqualTo("Three-batches projects");
        assertThat(projects.from()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(projects.nameless()).isTrue();
        assertThat(projects.monthlyZero()).isTrue();
        assertThat(projects.identity()).isEqualTo(new Definition.Identity("credit_code", "name", "town"));
        assertThat(projects.text()).isEqualTo(projects());
        assertThat(projects.hash()).matches("sha256:[0-9a-f]{64}");
        assertThat(projects.sheet()).startsWith("number", "unit", "name").endsWith("exit", "note");
    }

    @Test
    void itsFieldsAreTypedAndToldFromEachOther() {
        Definition projects = fine(projects());

        assertThat(projects.field("done").orElseThrow().series()).isTrue();
        assertThat(projects.field("attracted").orElseThrow().filter()).isTrue();
        assertThat(projects.field("problems").orElseThrow().columns()).hasSize(3);
        assertThat(projects.field("threshold").orElseThrow().cases()).hasSize(5).last().extracting("when").isNull();
        assertThat(projects.field("gap").orElseThrow().cases().getFirst().value().fields()).containsExactly("share");
    }

    @Test
    void itsStagesHaveGates() {
        Definition projects = fine(projects());
        Stage started = projects.stage("started").orElseThrow();

        assertThat(started.gate().evidence()).containsExactly(List.of("合同"), List.of("施工许可证", "告知承诺书"), List.of("现场照片"));
        assertThat(started.gate().who()).containsExactly(Stage.Who.KEEPER, Stage.Who.CHECKER);
        assertThat(started.day()).isEqualTo("实际开工日期");
        assertThat(started.opensMatter()).isTrue();
        assertThat(projects.stages()).filteredOn(Stage::last).extracting(Stage::key).containsExactly("producing", "full");
        assertThat(projects.stage("signed").orElseThrow().stalled()).isEqualTo(60);
        assertThat(projects.stage("signed").orElseThrow().day()).isEqualTo("签约日期");
        assertThat(projects.exit("returned").orElseThrow().back()).isTrue();
    }

    @Test
    void itsClocksAndMeasuresSayWhatTheyAreToldFrom() {
        Definition projects = fine(projects());

        assertThat(projects.clocks().getFirst().within()).isEqualTo(new StageClock.Span(2, StageClock.Unit.MONTHS));
        assertThat(projects.clocks().getFirst().yellow()).isEqualTo(new StageClock.Yellow(new StageClock.Span(1, StageClock.Unit.MONTHS), true));
        assertThat(projects.clocks().get(2).by().type()).isEqualTo(Expression.Type.DATE);
        assertThat(projects.clocks()).extracting(StageClock::rolls).containsExactly(true, true, false);
        assertThat(projects.measure("start_rate").orElseThrow()).returns(true, Measure::percent).returns(1, Measure::decimals).returns("signing", Measure::cohort);
        assertThat(projects.measure("wait").orElseThrow()).returns(false, Measure::percent).returns("天", Measure::measure);
        assertThat(projects.measure("total").orElseThrow().whole()).isNull();
        assertThat(projects.factors()).hasSize(1);
        assertThat(projects.score().lines().getFirst().formula()).isEqualTo("未公布");
    }

    @Test
    void aFewLinesAreEnough() {
        Definition works = fine("""
                pipeline: works
                name: 重建工程
                from: 2022-01-01
                source: 《灾后重建规划》
                item: {name: 工程}
                fields: [{key: name, name: 名称}]
                stages: [{key: begun, name: 开工}, {key: finished, name: 完工}]
                """);

        assertThat(works.title()).isEqualTo("name");
        assertThat(works.counter()).isEqualTo("个");
        assertThat(works.name().in(true)).isEqualTo("重建工程");
        assertThat(works.stages().getLast().last()).isTrue();
        assertThat(works.stages().getFirst().gate().who()).containsExactly(Stage.Who.OWNER, Stage.Who.KEEPER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", "%s\n\n", "---\n%s", "# 说明\n%s"})
    void whatEditorsLeaveInAFileDoesNoHarm(String shape) {
        assertThat(fine(shape.formatted(projects())).stages()).hasSize(6);
        assertThat(fine(shape.formatted(projects()).replace("\n", "\r\n")).stages()).hasSize(6);
    }

    private static Definition fine(String text) {
        Reading reading = DefinitionReader.read(text);
        assertThat(reading.problems()).isEmpty();
        return reading.definition();
    }

    static String projects() {
        try (InputStream file = DefinitionReaderTest.class.getResourceAsStream("/luoshi/pipeline/projects.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
