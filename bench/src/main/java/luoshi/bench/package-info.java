/** Measures the reader: scores against annotations, planted faults found (the findings bench), speed (JMH), and a fuzzing soak. Ships with the source, not with the product. */
package luoshi.bench;
