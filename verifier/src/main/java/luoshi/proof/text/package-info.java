/** The written forms of the journal, read byte by byte without garbage: lines, COPY text, leaf bodies, canonical rows. */
package luoshi.proof.text;
