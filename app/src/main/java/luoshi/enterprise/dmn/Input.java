package luoshi.enterprise.dmn;

import luoshi.enterprise.criteria.Fact;

/**
 * An input of a DMN document.
 *
 * @param name its name there
 * @param fact what is asked for; null for the day of judgement
 * @param back for a fact of fiscal years how many years before the last one
 */
public record Input(String name, Fact fact, int back) {}
