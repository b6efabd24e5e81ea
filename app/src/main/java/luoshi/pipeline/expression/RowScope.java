package luoshi.pipeline.expression;

import java.time.LocalDate;
import java.util.Map;

/** An item seen from one row of one of its small tables after the other. */
final class RowScope implements Scope {

    private final Scope item;
    private Map<String, Object> row;

    RowScope(Scope item) {
        this.item = item;
    }

    RowScope on(Map<String, Object> next) {
        row = next;
        return this;
    }

    /** A column of the row. */
    Object column(String key) {
        return row.get(key);
    }

    @Override
    public Object field(String key) {
        return item.field(key);
    }

    @Override
    public LocalDate asOf() {
        return item.asOf();
    }

    @Override
    public LocalDate day() {
        return item.day();
    }

    @Override
    public LocalDate reachedOn(String stage) {
        return item.reachedOn(stage);
    }

    @Override
    public boolean reached(String stage) {
        return item.reached(stage);
    }

    @Override
    public boolean at(String stage) {
        return item.at(stage);
    }

    @Override
    public boolean out(String exit) {
        return item.out(exit);
    }

    @Override
    public int times(String exit) {
        return item.times(exit);
    }

    @Override
    public LocalDate left(String exit) {
        return item.left(exit);
    }

    @Override
    public boolean stalled() {
        return item.stalled();
    }

    @Override
    public boolean batch(String kind) {
        return item.batch(kind);
    }

    @Override
    public Clocked clock(String key) {
        return item.clock(key);
    }
}
