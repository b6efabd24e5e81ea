/** The page of one item: how it stands and why, and the forms by which more is recorded of it. */
package luoshi.pipeline.item;
