package luoshi.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;

/** Matters brought into every state through real moves. */
final class Scenes {

    static final LocalDate LATER = LocalDate.of(2023, 3, 31);

    final Office office;

    Scenes(RunningLuoshi luoshi) {
        office = new Office(luoshi);
    }

    AMatter aMatter() {
        return AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局")).of(MatterClass.MAJOR).by(LocalDate.of(2022, 12, 31));
    }

    /** A matter whose one part stands so. */
    UUID in(State state) {
        UUID matter = office.handOut(aMatter());
        if (state == State.ISSUED) {
            return matter;
        }
        if (state == State.OBJECTED || state == State.RELEASED) {
            office.does("shuili", matter, Ask.of(Move.OBJECT, "职责在住建部门", 0));
            if (state == State.RELEASED) {
                office.does("duchashi", matter, Ask.of(Move.RELEASE, "改由财政局承办", 0).handing(List.of(Assignment.of(office.unit("市财政局"), AssignmentRole.LEAD, ""))));
            }
            return matter;
        }
        office.does("shuili-lly", matter, Ask.of(Move.SIGN, "", 0));
        if (state == State.SIGNED) {
            return matter;
        }
        office.does("shuili-lly", matter, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        switch (state) {
            case IN_HAND -> office.does("shuili", matter, Ask.of(Move.FEEDBACK, "已开工", 0).proving(List.of(), "照片后补"));
            case EXTENDING -> office.does("shuili", matter, Ask.of(Move.ASK_TIME, "汛期不能施工", 0).until(ClockKind.DEADLINE, 0, LATER));
            case ESCALATED -> office.does("shuili", matter, Ask.of(Move.ESCALATE, "需要用地指标", 0));
            case APPLIED, CHECKED, ACCEPTED -> finish(matter, state);
            default -> { }
        }
        return matter;
    }

    private void finish(UUID matter, State state) {
        office.does("shuili", matter, Ask.of(Move.FEEDBACK, "已开工", 0).proving(List.of(), "照片后补"));
        office.does("shuili", matter, Ask.of(Move.APPLY, "已完成", 0).proving(List.of(), "已归档"));
        if (state != State.APPLIED) {
            office.does("hecha", matter, Ask.of(Move.CHECK, "属实", 0).finding(true));
        }
        if (state == State.ACCEPTED) {
            office.does("duchashi", matter, Ask.of(Move.ACCEPT, "", 0).graded(Step.Grade.GOOD));
        }
    }

    /** A matter that stands so as a whole. */
    UUID in(Phase phase) {
        return switch (phase) {
            case DRAFT -> office.add(aMatter(), Move.DRAFT);
            case SUBMITTED -> office.add(aMatter(), Move.SUBMIT);
            case OPEN -> office.handOut(aMatter());
            case SUSPENDED -> after(office.handOut(aMatter()), Ask.of(Move.SUSPEND, "等上级规划", 0).approvedBy("市政府常务会议纪要"));
            case CANCELLED -> after(office.handOut(aMatter()), Ask.of(Move.CANCEL, "任务取消", 0).approvedBy("市政府常务会议纪要"));
            case STRUCK_OFF -> in(State.ACCEPTED);
            case CLOSED -> closed();
            case REOPENED -> after(in(State.ACCEPTED), Ask.of(Move.REOPEN, "回头看发现积水", 0));
        };
    }

    private UUID closed() {
        UUID matter = office.handOut(aMatter().lookedBackAt());
        office.does("shuili-lly", matter, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", matter, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        finish(matter, State.ACCEPTED);
        return matter;
    }

    private UUID after(UUID matter, Ask ask) {
        office.decides("duchashi", matter, ask);
        return matter;
    }
}
