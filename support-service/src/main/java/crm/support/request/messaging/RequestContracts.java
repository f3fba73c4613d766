package crm.support.request.messaging;

import crm.contracts.support.FirstAnswerGiven;
import crm.contracts.support.ServiceRequestAssigned;
import crm.contracts.support.ServiceRequestAwaitingCustomer;
import crm.contracts.support.ServiceRequestClosed;
import crm.contracts.support.ServiceRequestMessageReceived;
import crm.contracts.support.ServiceRequestMessageSent;
import crm.contracts.support.ServiceRequestRejected;
import crm.contracts.support.ServiceRequestReopened;
import crm.contracts.support.ServiceRequestResumed;
import crm.platform.journal.OutboundEvent;
import crm.support.request.domain.RequestEvent;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.ServiceRequest;
import java.util.List;

/** In which words a request's history leaves the house; its texts never do. */
public final class RequestContracts {

    private RequestContracts() {}

    public static List<OutboundEvent> of(ServiceRequest request) {
        var head = request.head();
        return OutboundEvent.drain(head.id(), request, event -> contract(head, event));
    }

    static Object contract(RequestHead head, RequestEvent event) {
        var id = head.id();
        var customer = head.customerId();
        if (event instanceof RequestEvent.Assigned assigned) {
            return new ServiceRequestAssigned(id, customer, assigned.assigneeUserId(), assigned.at());
        }
        if (event instanceof RequestEvent.FirstAnswerGiven answered) {
            return new FirstAnswerGiven(id, customer, answered.at());
        }
        if (event instanceof RequestEvent.MessageSent sent) {
            return new ServiceRequestMessageSent(id, customer, sent.messageId(), sent.at());
        }
        if (event instanceof RequestEvent.MessageReceived received) {
            return new ServiceRequestMessageReceived(
                    id, customer, received.messageId(), received.contactCount(), received.at());
        }
        if (event instanceof RequestEvent.AwaitingCustomer) {
            return new ServiceRequestAwaitingCustomer(id, customer);
        }
        if (event instanceof RequestEvent.Resumed) {
            return new ServiceRequestResumed(id, customer);
        }
        if (event instanceof RequestEvent.Closed closed) {
            return new ServiceRequestClosed(id, customer, closed.at());
        }
        if (event instanceof RequestEvent.Reopened reopened) {
            return new ServiceRequestReopened(id, customer, reopened.at());
        }
        if (event instanceof RequestEvent.Rejected rejected) {
            return new ServiceRequestRejected(id, customer, rejected.reason().value(), rejected.at());
        }
        return LongContracts.contract(head, event);
    }
}
