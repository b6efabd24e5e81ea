/** Measures the pages of plans, commitments and matters as an office asks for them: real sign-ins, requests that do not wait for each other, and every answer looked at. */
package luoshi.bench.load;
