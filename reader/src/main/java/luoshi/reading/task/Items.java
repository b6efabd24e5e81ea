package luoshi.reading.task;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.text.Block;

/**
 * Finds what each assignment speaks of. One that closes a paragraph speaks of what stands before it, back to the number or heading that
 * opens the item, but not past the assignment before; one in a heading, or right below it, speaks of the heading and of what follows.
 */
final class Items {

    private final List<Block> blocks;
    private final List<Assignment> assignments;
    private final List<Item> items = new ArrayList<>();

    private Items(List<Block> blocks, List<Assignment> assignments) {
        this.blocks = blocks;
        this.assignments = assignments;
    }

    /** One item for each assignment, in order. */
    static List<Item> of(List<Block> blocks, List<Assignment> assignments) {
        Items items = new Items(blocks, assignments);
        items.read();
        return items.items;
    }

    private void read() {
        int index = 0;
        int earlier = 0;
        for (Assignment assignment : assignments) {
            while (index + 1 < blocks.size() && blocks.get(index + 1).markerFrom() <= assignment.from()) {
                index++;
            }
            if (!blocks.isEmpty()) {
                items.add(blocks.get(index).heading() ? forward(assignment, index) : item(assignment, index, earlier));
            }
            earlier = assignment.to();
        }
    }

    private Item item(Assignment assignment, int own, int earlier) {
        Block block = blocks.get(own);
        if (assignment.from() <= block.from() && block.level() > 0 && assignment.to() + 2 < block.to()) {
            return new Item(assignment, assignment.to(), block.to(), block);
        }
        int first = own;
        while (first > 0 && !opens(blocks.get(first)) && blocks.get(first - 1).to() > earlier) {
            first--;
        }
        boolean alone = assignment.from() <= blocks.get(own).from() && first == own - 1 && blocks.get(first).heading();
        if (alone && assignment.to() >= blocks.get(own).to() - 1) {
            return forward(assignment, first);
        }
        return new Item(assignment, Math.max(earlier, blocks.get(first).markerFrom()), assignment.from(), blocks.get(first));
    }

    private Item forward(Assignment assignment, int heading) {
        Block title = blocks.get(heading);
        int next = heading + 1;
        while (next < blocks.size() && !(blocks.get(next).level() > 0 && blocks.get(next).level() <= title.level())) {
            next++;
        }
        int to = next < blocks.size() ? blocks.get(next).markerFrom() : Math.max(title.to(), blocks.getLast().to());
        return new Item(assignment, title.markerFrom(), to, title);
    }

    private static boolean opens(Block block) {
        return block.heading() || block.level() > 0;
    }
}
