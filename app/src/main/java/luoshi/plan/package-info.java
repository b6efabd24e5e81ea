/**
 * Plan documents: brings txt, md, docx and pdf files in as raw text, knowing a file by its content and not by its name, and refuses what
 * cannot be read with a reason and a next step in Chinese. Its doors are {@link luoshi.plan.Documents} and {@link luoshi.plan.OutputFormat}.
 * Memory is bounded whatever the file.
 *
 * <p>May use: kernel, reading.
 */
package luoshi.plan;
