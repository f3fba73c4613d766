/** Looks at a system from outside, by its public formats alone: topics, tables, mails, answers; and writes down what it sees. */
package crm.proofs.chaos.observe;
