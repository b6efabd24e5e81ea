/** From the raw text to its cleaned view, and to headings, paragraphs and clauses of it. */
package luoshi.reading.text;
