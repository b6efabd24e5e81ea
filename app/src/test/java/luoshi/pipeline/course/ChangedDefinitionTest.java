package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Successor;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.file.Reading;
import org.junit.jupiter.api.Test;

class ChangedDefinitionTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Definition FIRST = read("""
            pipeline: works
            name: 工程
            from: 2022-01-01
            source: 测试
            item: {name: 工程, counter: 个}
            fields:
              - {key: name, name: 名称, required: yes}
              - {key: size, name: 投资, type: number}
            stages:
              - {key: signed, name: 签约}
              - {key: begun, name: 开工}
            measures:
              - {key: large, name: 大项目, part: size >= 3}
              - {key: rate, name: 开工率, part: reached(begun), whole: reached(signed)}
            """);
    /** From July on a large work has 5, the field is called otherwise, and there is a stage between. */
    private static final Definition SECOND = read("""
            pipeline: works
            name: 工程
            from: 2022-07-01
            source: 测试
            item: {name: 工程, counter: 个}
            fields:
              - {key: name, name: 名称, required: yes}
              - {key: investment, name: 总投资, type: number, was: size}
            stages:
              - {key: signed, name: 签约}
              - {key: registered, name: 履约}
              - {key: started, name: 开工, was: begun}
            measures:
              - {key: large, name: 大项目, part: investment >= 5}
              - {key: rate, name: 开工率, part: reached(started), whole: reached(registered)}
            """);

    private static Definition read(String file) {
        Reading reading = DefinitionReader.read(file);
        assertThat(reading.problems()).isEmpty();
        return reading.definition();
    }

    private static Item anItem(Map<String, Object> values, Map<String, LocalDate> days) {
        UUID id = UUID.randomUUID();
        return Item.of(List.of(new Entry(UUID.randomUUID(), 1, id, 1, id, FIRST.hash(), Entry.Kind.ADD, Said.of(values, days), "", CityClock.startOf(LocalDate.of(2022, 2, 1)))),
                new Versions(List.of(FIRST, SECOND)));
    }

    private static String spans(Item item, String... sets) {
        return Sets.of(item, new Versions(List.of(FIRST, SECOND)), CALENDAR).stream().filter(span -> List.of(sets).contains(span.set()))
                .map(span -> span.set() + " " + span.since() + "–" + (span.until() == null ? "" : span.until())).sorted().collect(Collectors.joining(", "));
    }

    @Test
    void eachDayIsToldByTheDefinitionThatWasInForceOnIt() {
        Item item = anItem(Map.of("size", new BigDecimal("4")), Map.of("signed", LocalDate.of(2022, 2, 1)));

        assertThat(spans(item, "part:large")).isEqualTo("part:large 2022-02-01–2022-07-01");
    }

    @Test
    void whatWasRecordedUnderTheOldNameIsKnownByTheNewOne() {
        Item item = anItem(Map.of("size", new BigDecimal("6")), Map.of("signed", LocalDate.of(2022, 2, 1), "begun", LocalDate.of(2022, 3, 1)));

        assertThat(spans(item, "part:large", "at:begun", "at:started", "reached:registered", "part:rate", "whole:rate"))
                .isEqualTo("at:begun 2022-03-01–2022-07-01, at:started 2022-07-01–, part:large 2022-02-01–, part:rate 2022-03-01–, reached:registered 2022-07-01–, whole:rate 2022-02-01–");
    }

    @Test
    void whatLaysDownAStageThatIsNotThereAnyMoreIsRefused() {
        Definition without = read("""
                pipeline: works
                name: 工程
                from: 2022-09-01
                source: 测试
                item: {name: 工程, counter: 个}
                fields:
                  - {key: name, name: 名称, required: yes}
                  - {key: investment, name: 总投资, type: text}
                stages:
                  - {key: signed, name: 签约}
                  - {key: started, name: 开工}
                """);

        assertThat(Successor.check(SECOND, without)).extracting(problem -> problem.field() + " " + problem.words().replaceAll("[；（].*", ""))
                .containsExactlyInAnyOrder("fields investment 和前一版的类型不同", "stages registered 前一版有这个阶段，这一版没有");
    }
}
