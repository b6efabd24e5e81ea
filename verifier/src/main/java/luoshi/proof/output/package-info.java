/** A report as text that officials and auditors read. */
package luoshi.proof.output;
