/** What registers are bound to: matters that items open, commitments that a register bears out, and figures whose rosters are its lists. */
package luoshi.pipeline.bound;
