/** Pages across all registers: what is stuck and who must act, what is lacking, and what may be counted twice. */
package luoshi.pipeline.across;
