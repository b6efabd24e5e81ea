package luoshi.pipeline.definition;

import java.util.List;

/**
 * How an item leaves its pipeline, or goes back in it. A reason is always demanded.
 *
 * @param key by which expressions name it
 * @param name what it is called: 终止, 调出, 退回
 * @param from keys of the stages in which it can be taken; none for all
 * @param to key of the stage that it leads back to; null where the item leaves
 * @param gate what lets an item take it
 */
public record Exit(String key, Name name, List<String> from, String to, Stage.Gate gate) {

    /** Whether the item stays, at an earlier stage. */
    public boolean back() {
        return to != null;
    }
}
