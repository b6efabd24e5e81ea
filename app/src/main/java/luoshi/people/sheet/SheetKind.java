package luoshi.people.sheet;

import java.util.List;
import luoshi.sheet.SheetColumn;

/** What a sheet speaks of. */
public enum SheetKind {
    /** 单位. */
    UNITS("/units", UnitSheet.COLUMNS),
    /** 人员和岗位. */
    PEOPLE("/people", PeopleSheet.COLUMNS);

    private final String path;
    private final List<SheetColumn> columns;

    SheetKind(String path, List<SheetColumn> columns) {
        this.path = path;
        this.columns = columns;
    }

    /** Where its pages are. */
    public String path() {
        return path;
    }

    List<SheetColumn> columns() {
        return columns;
    }

    /** The printed name of a column. */
    public String column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst().map(SheetColumn::name).orElse("");
    }
}
