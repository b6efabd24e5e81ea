/** The pages of plans. */
package luoshi.plan.web;
