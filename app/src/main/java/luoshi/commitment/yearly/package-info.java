/** One year's commitments beside the promises of the next: which goes on with which, and how its number went. Pure functions. */
package luoshi.commitment.yearly;
