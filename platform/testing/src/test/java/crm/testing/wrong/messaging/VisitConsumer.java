package crm.testing.wrong.messaging;

/** What listens to others is no business of persistence. */
public class VisitConsumer {}
