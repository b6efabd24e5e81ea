/** The pages of plans, and what programs may do with them. */
package luoshi.plan.web;
