/** 监视: lets the rules of warnings go through what is observed, in the transaction that stores it, and keeps the warnings that they open. */
package luoshi.flood.watch;
