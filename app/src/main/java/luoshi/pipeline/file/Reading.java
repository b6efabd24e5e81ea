package luoshi.pipeline.file;

import java.util.List;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Problem;

/**
 * What a definition file came to.
 *
 * @param definition what it says; null where there are problems
 * @param problems what is wrong with it, in order of its lines
 */
public record Reading(Definition definition, List<Problem> problems) {}
