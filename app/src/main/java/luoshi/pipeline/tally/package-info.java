/** Counts of a register: how many of its items belong to which set on which day, held in memory and read on as entries come. */
package luoshi.pipeline.tally;
