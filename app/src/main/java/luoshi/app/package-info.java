/** Starts Luoshi: the commands and their output. May use every capability; nobody uses it. */
package luoshi.app;
