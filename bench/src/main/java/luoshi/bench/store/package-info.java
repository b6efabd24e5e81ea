/** Shows that the store can be trusted: tampers with the database behind its back, and measures the journal. */
package luoshi.bench.store;
