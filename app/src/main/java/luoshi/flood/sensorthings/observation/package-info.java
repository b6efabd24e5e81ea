/** Observations as SensorThings has them: found by their numbers, filtered in the database as far as that can be, sent one by one or in arrays, corrected and taken back. */
package luoshi.flood.sensorthings.observation;
