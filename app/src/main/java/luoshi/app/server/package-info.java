/** The server: its settings, its database and its web side wired together. */
package luoshi.app.server;
