package crm.testing.wrong.messaging;

import crm.contracts.sales.OrderCancelled;
import crm.testing.wrong.api.VisitResource;

/** Knows another service's contract and another adapter. */
public class VisitContracts {

    public OrderCancelled cancelled;
    public VisitResource resource;
}
