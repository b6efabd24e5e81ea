/**
 * 存证日志: the append-only log of every fact and decision, in the order in which they became known.
 *
 * <p>A fact's leaf is appended by the database in the fact's own transaction; this package gives leaves their positions, signs heads and
 * answers what was known when. It shows nothing: pages about it are in {@code audit}.
 */
package luoshi.journal;
