/** The expressions of definitions: small questions about one item, answered with a value, yes, no, or not known. */
package luoshi.pipeline.expression;
