/** 保密: knows a classification marking at the head of a document, and the appeals against a refusal for it. Uses nothing of plans. */
package luoshi.plan.secrecy;
