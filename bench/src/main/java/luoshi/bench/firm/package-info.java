/** How fast a large register of legal units is read, searched and judged. */
package luoshi.bench.firm;
