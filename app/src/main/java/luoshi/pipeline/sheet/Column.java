package luoshi.pipeline.sheet;

import luoshi.pipeline.definition.Field;
import luoshi.sheet.SheetColumn;

/**
 * A column of a register's sheet.
 *
 * @param kind what stands in it
 * @param of key of the field, kind of batch or stage; empty for others
 * @param period of numbers by periods the key of one; empty for the period that is chosen when the sheet comes in
 * @param field the field; null for others
 * @param sheet how it stands in the sheet
 */
record Column(Kind kind, String of, String period, Field field, SheetColumn sheet) {

    /** What stands in a column. */
    enum Kind {
        /** 序号: number of the item. */
        NUMBER,
        /** 责任单位. */
        UNIT,
        /** A field. */
        FIELD,
        /** A number of one period. */
        SERIES,
        /** The periods 期 of one kind of batch that it is declared in. */
        BATCH,
        /** The day on which a stage was entered. */
        STAGE,
        /** How it has left. */
        EXIT,
        /** On which day it has left. */
        EXIT_DAY,
        /** What was noted last. */
        NOTE,
        /** The item, hidden. */
        ID,
        /** Its last entry, hidden. */
        VERSION
    }

    String key() {
        return sheet.key();
    }

    String name() {
        return sheet.name();
    }

    /** What a definition calls it where it orders the columns. */
    String named() {
        return switch (kind) {
            case FIELD, SERIES -> of;
            case BATCH -> "batch." + of;
            case STAGE -> "stage." + of;
            case EXIT_DAY -> Columns.EXIT;
            default -> key();
        };
    }

    /** Whether it is told and never typed. */
    boolean told() {
        return kind == Kind.NUMBER || kind == Kind.ID || kind == Kind.VERSION || field != null && field.derived();
    }
}
