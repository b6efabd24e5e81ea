/** The pages on which definitions are looked at, checked and loaded, and periods recorded. */
package luoshi.pipeline.loading;
