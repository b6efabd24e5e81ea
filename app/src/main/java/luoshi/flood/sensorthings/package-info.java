/** OGC SensorThings API 1.1 for programs: reads, creates, changes and deletes entities, alone, in arrays and in batches. */
package luoshi.flood.sensorthings;
