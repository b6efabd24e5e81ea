/** Series and what is held of them, and the values in which they are delivered. */
package luoshi.flood.store;
