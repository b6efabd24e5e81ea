/**
 * Luoshi's own PostgreSQL: unpacks it, starts it over a directory that the operator names, keeps it running, and stops it with the
 * application. Its door is {@link luoshi.app.postgres.PostgresServer}. Needs Linux and nothing installed but util-linux; holds no table
 * and no SQL of any capability; plain Java, so that commands can use it.
 *
 * <p>May use: kernel.
 */
package luoshi.app.postgres;
