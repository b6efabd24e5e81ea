/** The entities of SensorThings but observations: their kinds and links, what programs have recorded of them, and those that the register of stations gives. */
package luoshi.flood.sensorthings.entity;
