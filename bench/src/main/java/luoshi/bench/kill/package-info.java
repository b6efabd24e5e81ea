/** Kills the server under writes, again and again, and looks whether anything acknowledged is lost or doubled. */
package luoshi.bench.kill;
