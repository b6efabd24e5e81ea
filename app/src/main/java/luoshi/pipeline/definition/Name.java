package luoshi.pipeline.definition;

/** What something is called, in Chinese and in English; a file without the English says the Chinese in both. */
public record Name(String zh, String en) {

    /** In one of the two languages of pages. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
