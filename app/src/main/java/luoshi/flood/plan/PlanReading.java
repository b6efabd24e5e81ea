package luoshi.flood.plan;

import java.util.List;
import luoshi.flood.file.Fault;

/**
 * What the file of a plan came to.
 *
 * @param plan what it says; null where there are faults
 * @param faults all that is wrong with it, in order of its lines
 */
public record PlanReading(FloodPlan plan, List<Fault> faults) {}
