/** Numbers as they are written: digits and numerals, ranges, units and qualifiers, and names that merely hold digits. */
package luoshi.reading.number;
