package luoshi.reading.task;

import java.util.List;
import luoshi.reading.ResponsibleUnit;

/**
 * A stretch that says who does something by when: （市发改委牵头，市财政局配合，6月底前完成）.
 *
 * @param from first char of it in the cleaned view, bracket or label included
 * @param to one past its last char
 * @param units the units with their parts, those that lead first
 * @param deadline the time limit as written, empty if none
 */
record Assignment(int from, int to, List<ResponsibleUnit> units, String deadline) {

    Assignment {
        units = List.copyOf(units);
    }
}
