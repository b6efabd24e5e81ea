/** Pipelines 管道: registers of things that move through stages, each by a definition that is a dated file, and the rates that come from their lists. */
package luoshi.pipeline;
