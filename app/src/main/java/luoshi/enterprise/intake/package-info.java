/** Figures of enterprises as Excel sheets: out, and back in through a preview that asks where a row may be another firm than it seems. */
package luoshi.enterprise.intake;
