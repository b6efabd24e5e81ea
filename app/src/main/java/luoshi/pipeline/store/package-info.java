/** The rows of pipelines: definitions, periods and entries, and the projection by which items are listed and counted. */
package luoshi.pipeline.store;
