/** Rosters 名册: the lists of what counts count, how they come in, and how far they bear a figure out. */
package luoshi.indicator.roster;
