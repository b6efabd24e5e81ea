/** The checks of an export, one after the other: parts, heads, entries, rows of facts, tombstones, evidence, unsealed tables. */
package luoshi.proof.check;
