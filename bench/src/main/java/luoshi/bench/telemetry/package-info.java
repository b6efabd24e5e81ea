/** Measures how fast telemetry is stored, read and warned of. */
package luoshi.bench.telemetry;
