/** Formulas by which an indicator is told from others: +, -, *, /, brackets, numbers and codes. */
package luoshi.indicator.formula;
