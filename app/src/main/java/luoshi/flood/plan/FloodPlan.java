package luoshi.flood.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 防汛应急预案: at which conditions which level is to be thought of, who signs it, and what each unit does then.
 *
 * @param key the plan through its versions
 * @param name its title
 * @param from first day on which responses are made by it
 * @param source the document that it comes from
 * @param organ the command 指挥部 that issues orders
 * @param mark the organ's letters in the numbers of orders 发文机关代字
 * @param posts posts of the command
 * @param limits time limits that hold for all
 * @param levels the four levels, Ⅳ first
 * @param tasks tasks of units
 * @param hash algorithm and hash of the file
 * @param text the file
 */
public record FloodPlan(String key, String name, LocalDate from, String source, String organ, String mark, List<CommandPost> posts, List<Limit> limits, List<Level> levels, List<PlanTask> tasks,
        String hash, String text) {

    private static final int GENTLEST = 4;

    /**
     * A post of the command 指挥部.
     *
     * @param key by which levels and holders name it
     * @param name what it is called
     * @param en the same in English
     */
    public record CommandPost(String key, String name, String en) {

        /** Its name in a language. */
        public String name(boolean chinese) {
            return chinese ? name : en;
        }
    }

    /**
     * A time limit.
     *
     * @param key call, danger_first or danger_written
     * @param minutes so long
     * @param source where it comes from; 建议值 where none is published
     */
    public record Limit(String key, int minutes, String source) {}

    /**
     * A level of response.
     *
     * @param level 4 to 1
     * @param post key of the post that signs it
     * @param again units report again every so many hours; 0 for not at all
     * @param clause of the plan
     * @param conditions any of which suffices
     */
    public record Level(int level, String post, int again, String clause, List<Condition> conditions) {}

    /** Ⅳ, Ⅲ, Ⅱ or Ⅰ. */
    public static String roman(int level) {
        return String.valueOf("ⅠⅡⅢⅣ".charAt(level - 1));
    }

    /** The level of this number. */
    public Level level(int level) {
        return levels.get(GENTLEST - level);
    }

    /** The post of this key. */
    public Optional<CommandPost> post(String post) {
        return posts.stream().filter(one -> one.key().equals(post)).findFirst();
    }

    /** The limit of this key. */
    public Limit limit(String limit) {
        return limits.stream().filter(one -> one.key().equals(limit)).findFirst().orElseThrow();
    }

    /** What is to be done at a level. */
    public List<PlanTask> tasks(int level) {
        return tasks.stream().filter(task -> task.levels().contains(level)).toList();
    }
}
