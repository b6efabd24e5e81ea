package luoshi.matter.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Move;
import luoshi.matter.Phase;
import luoshi.page.EnumWords;
import luoshi.page.Lamp.Light;
import luoshi.page.Words;

/** What stands in the cells of a matter's row: what it is, and how it stands. */
final class TaskCells {

    private final Names names;

    TaskCells(Names names) {
        this.names = names;
    }

    /** By the keys of the columns; days in ISO form. */
    Map<String, String> of(MatterFile file) {
        Map<String, String> cells = defining(file.matter());
        Instant issued = file.standing().issued();
        cells.put("issued", issued == null ? "" : day(issued).toString());
        cells.put("state", EnumWords.write("phase", file.standing().phase()));
        cells.put("said", file.steps().stream().filter(step -> step.move() == Move.FEEDBACK).reduce((_, last) -> last)
                .map(step -> day(step.at()) + "：" + step.said().words()).orElse(""));
        return cells;
    }

    private static LocalDate day(Instant moment) {
        return CityClock.dayOf(moment);
    }

    /** What it is. */
    Map<String, String> defining(Matter matter) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("number", matter.year() + "-" + matter.number());
        cells.put("outside", matter.origin().number());
        cells.put("source", SourceCell.write(matter.origin()));
        cells.put("heading", matter.origin().heading());
        cells.put("words", matter.origin().words());
        cells.put("title", matter.title());
        cells.put("kind", kind(matter.kind()));
        cells.put("target", matter.target());
        cells.put("meaning", matter.meaning());
        cells.put("leader", names.leader(matter.leader()));
        cells.put("lead", matter.assignments().isEmpty() ? "" : names.unit(matter.lead().unit()));
        cells.put("owing", units(matter, one -> one.role() == AssignmentRole.RESPONSIBLE && one.share().isEmpty()));
        cells.put("support", units(matter, one -> one.role() == AssignmentRole.SUPPORT));
        cells.put("counties", matter.assignments().stream().filter(one -> !one.share().isEmpty()).map(one -> names.unit(one.unit()) + "：" + one.share()).collect(Collectors.joining("；")));
        cells.put("deadline", matter.deadline() == null ? "" : matter.deadline().toString());
        for (int quarter = 1; quarter <= TaskColumns.NODES.size(); quarter++) {
            cells.put(TaskColumns.NODES.get(quarter - 1), NodeCell.write(matter.nodes(), quarter, matter.year()));
        }
        return cells;
    }

    private String units(Matter matter, Predicate<Assignment> which) {
        return matter.assignments().stream().filter(which).map(one -> names.unit(one.unit())).collect(Collectors.joining("、"));
    }

    /** 一般, 重大 or 持续推进. */
    static String kind(MatterClass kind) {
        return EnumWords.write("matter-class", kind).replaceAll("、.*|事项$", "");
    }

    /** The lamp in a word; none where no clock runs or ran. */
    static String lamp(Phase phase, int code) {
        return !phase.timed() ? "" : switch (code) {
            case 0 -> EnumWords.write("due-lamp", Light.TICK);
            case 1 -> Words.in(Words.Language.ZH).t("due-lamp.late");
            case 2 -> EnumWords.write("due-lamp", Light.GREEN);
            case 3 -> EnumWords.write("due-lamp", Light.GREY);
            case 4 -> EnumWords.write("due-lamp", Light.YELLOW);
            default -> EnumWords.write("due-lamp", Light.RED);
        };
    }
}
