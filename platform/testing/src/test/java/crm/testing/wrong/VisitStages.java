package crm.testing.wrong;

/** Stands in no layer, and speaks of the business. */
public class VisitStages {}
