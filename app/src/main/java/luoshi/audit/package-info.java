/**
 * 审计: shows the journal and its proofs, the records of signing in and reading, and lets two persons purge what the law wants gone.
 *
 * <p>It records requests, decisions and what was forgotten; entries, heads and tombstones are the journal's.
 */
package luoshi.audit;
