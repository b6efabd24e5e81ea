package luoshi.journal;

/**
 * A column that is shown to nobody, and whose rows nobody purges. Each capability declares its own as beans.
 *
 * @param table a table of facts
 * @param column a column of it that holds a secret
 */
public record Withheld(String table, String column) {}
