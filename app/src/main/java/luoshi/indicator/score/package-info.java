/** Scores of units by result, from dated rules: every line says how it came about. Units only, never persons. */
package luoshi.indicator.score;
