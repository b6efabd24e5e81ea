package luoshi.reading.text;

import luoshi.reading.Part;

/**
 * A heading, or a paragraph of running text, of the cleaned view.
 *
 * @param from first char, behind any numbering or bullet
 * @param to one past the last char
 * @param markerFrom where its numbering or bullet begins; {@code from} if it has none
 * @param level 1 (一、) to 6 (bullet), 7 for an unnumbered heading, 0 for a plain paragraph
 * @param heading whether it is a heading
 * @param lead whether it is a lead-in: a heading followed by text in the same line
 * @param parent the nearest heading above, null if none
 * @param part what the surrounding part of the document speaks of
 */
public record Block(int from, int to, int markerFrom, int level, boolean heading, boolean lead, Block parent, Part part) {

    Block in(Part other, Block newParent) {
        return new Block(from, to, markerFrom, level, heading, lead, newParent, other);
    }
}
