/** What a number measures: indicator, verb, scope and deadline. */
package luoshi.reading.measure;
