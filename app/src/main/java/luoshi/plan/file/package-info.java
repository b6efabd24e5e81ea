/** Files of text, Word and PDF: known by their content, read into raw text within bounded memory, or refused with a reason. */
package luoshi.plan.file;
