/**
 * Plan documents: brings txt, md, docx and pdf files in as raw text, knowing a file by its content and not by its name, and refuses what
 * cannot be read with a reason and a next step in Chinese; keeps plans and their editions, whose sentences have addresses that last; writes what was read from
 * one. Its doors are {@link luoshi.plan.Documents}, {@link luoshi.plan.Plans} and {@link luoshi.plan.OutputFormat}. Memory is bounded whatever the file.
 *
 * <p>May use: kernel, reading, journal, page, people, evidence.
 */
package luoshi.plan;
