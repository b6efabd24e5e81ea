/** The file of a definition: read whole, with everything that is wrong with it, each with its line and what to do. */
package luoshi.pipeline.file;
