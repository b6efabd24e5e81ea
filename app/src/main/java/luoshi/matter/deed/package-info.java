/** What becomes of a matter when somebody does what is allowed: who is which party, and which rows a move adds. */
package luoshi.matter.deed;
