/** The 13710 clock: rules and rest days as dated data with their sources, the due moments they give, and the lamp of each. */
package luoshi.matter.clock;
