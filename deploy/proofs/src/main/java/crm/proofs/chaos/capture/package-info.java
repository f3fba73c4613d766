/** What was seen of a run, in a form that knows neither the callers nor the services. */
package crm.proofs.chaos.capture;
