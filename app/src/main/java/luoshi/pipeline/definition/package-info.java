/** Definitions of pipelines: what a file says of fields, stages, clocks, lamps and measures, read with all that is wrong with it. */
package luoshi.pipeline.definition;
