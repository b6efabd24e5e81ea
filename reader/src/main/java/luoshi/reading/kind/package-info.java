/** What a number is there for: target, result, name or background. */
package luoshi.reading.kind;
