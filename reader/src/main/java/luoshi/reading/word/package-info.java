/** The words that the reader knows, in one file that an official can read. */
package luoshi.reading.word;
