/** Two readings of one edition: what each found that the other did not, and what they read differently. */
package luoshi.plan.comparison;
