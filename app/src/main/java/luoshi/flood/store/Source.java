package luoshi.flood.store;

/** By which way observations came. */
public enum Source {
    /** From stations, as reports of SL 651-2014. */
    SL651,
    /** From programs, by OGC SensorThings. */
    SENSORTHINGS,
    /** From a sheet of past values 补录. */
    SHEET,
    /** From a person, who corrects what a station sent. */
    PERSON,
    /** From reports that were kept until their station was in the register. */
    KEPT_REPORTS,
    /** From a drill or an example, in parts made up: never among real ones. */
    SCENARIO
}
