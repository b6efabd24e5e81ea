/** The course of an item: what its entries come to on a day, and the sets that it belongs to from when to when, by pure functions. */
package luoshi.pipeline.course;
