/** The rows of matters, and the projection by which they are listed and counted. */
package luoshi.matter.store;
