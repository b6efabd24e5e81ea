/** Figures that documents print, held against what the registers come to. */
package luoshi.pipeline.printed;
