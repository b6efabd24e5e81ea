/** The example city of {@code luoshi demo}: its units and people, recorded through the same doors that everybody uses. */
package luoshi.app.demo;
