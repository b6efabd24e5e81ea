/** The register of legal units: which of the figures that sources state hold, what is doubtful about them, whose rows somebody may see, and the rows themselves. */
package luoshi.enterprise.register;
