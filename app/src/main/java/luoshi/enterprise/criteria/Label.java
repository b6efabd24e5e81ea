package luoshi.enterprise.criteria;

/** What something in a rule file is called, in Chinese and in English. */
public record Label(String zh, String en) {

    /** In one of the two languages of pages. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
