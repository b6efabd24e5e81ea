/**
 * Plan documents: brings txt, md, docx and pdf files in as raw text, refusing with a reason what cannot be read.
 *
 * <p>May use: kernel, reading.
 */
package luoshi.plan;
